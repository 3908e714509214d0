import { readBody } from '../../platform/http/validation.js';
import type { NewDepartment } from '../department-store.js';
import { NewDepartmentBody } from './dto/department.dto.js';

/** A department as a caller would put it, however it came in. @throws http.validation_failed */
export const readNewDepartment = async (body: object): Promise<NewDepartment> => ({
  ...(await readBody(NewDepartmentBody, body)),
});
