import { RecordContact } from './acts/record-contact.js';
import { ExamineContact } from './examine-contact.js';
import { ContactsController } from './http/contacts.controller.js';
import { ListContacts } from './queries/list-contacts.js';

/** Providers and controllers for contacts: conversations that were held elsewhere and recorded afterwards. */
export const contacts = {
  providers: [RecordContact, ExamineContact, ListContacts],
  controllers: [ContactsController],
};
