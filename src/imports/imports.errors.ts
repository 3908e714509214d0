import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'import.no_file': [400, 'The upload holds no file: send it as multipart/form-data in the field "file".'],
  'import.too_large': [413, 'The file is larger than may be imported at once.'],
  'import.too_many_rows': [413, 'The file has more rows than may be imported at once.'],
  'import.empty': [422, 'The file holds no row below the names of its columns.'],
  'import.column_unknown': [422, 'The file has columns that are not known here.'],
  'import.column_missing': [422, 'The file lacks columns that every row needs.'],
  'import.column_twice': [422, 'The file names a column twice.'],
  'import.refused': [422, 'Some rows are not acceptable, so nothing was imported.'],
  'import.another_running': [409, 'Another import is running: wait until it is done.'],
  'import.no_mail': [409, 'No mail is delivered here: invite the people one by one.'],
  'history.departments_unknown': [
    422,
    'The log names departments that are not here: name them in the mapping, or let it create them.',
  ],
  'history.services_unknown': [
    422,
    'The log needs services that are not here: name them in the mapping, or let it create them.',
  ],
  'history.no_calendar': [422, 'A department of the log has no calendar yet, so its working time cannot be counted.'],
  'history.no_instants': [422, 'No row of the log has a readable instant: name its patterns in the mapping.'],
  'import.not_yours': [403, 'Only leads of a department import orders.'],
  'import.not_found': [404, 'There is no such import, or you may not see it.'],
  'import.not_undoable': [409, 'Only an import of orders can be undone.'],
  'import.already_undone': [409, 'This import has been undone already.'],
  'import.not_yours_to_undo': [403, 'An import is undone only by a lead of all departments whose orders it changed.'],
  // Faults of single rows; never the answer to a request as a whole.
  'import.cell_refused': [422, 'The cell does not hold a value of its column.'],
  'import.cell_count': [422, 'The row has another number of cells than there are columns.'],
  'import.named_twice': [422, 'An earlier row is about the same.'],
  'import.not_utf8': [422, 'The row is not UTF-8: save the file as "CSV UTF-8".'],
  'import.unreadable': [422, 'A quotation mark in this row is missing or misplaced.'],
});
