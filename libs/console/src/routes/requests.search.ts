export {
  type RequestsAddress as RequestsSearch,
  requestsAddress as requestsSearch,
} from '../features/requests/address';
