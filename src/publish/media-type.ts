/** What is said of a file of a kind: its media type, and its entry in the EU's list of file types. */
export interface FileKind {
  mediaType: string;
  fileType: string;
}

const kinds: Readonly<Record<string, FileKind>> = {
  csv: { mediaType: 'text/csv', fileType: 'CSV' },
  json: { mediaType: 'application/json', fileType: 'JSON' },
  jsonld: { mediaType: 'application/ld+json', fileType: 'JSON_LD' },
  parquet: { mediaType: 'application/vnd.apache.parquet', fileType: 'PARQUET' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileType: 'XLSX' },
  xls: { mediaType: 'application/vnd.ms-excel', fileType: 'XLS' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', fileType: 'DOCX' },
  doc: { mediaType: 'application/msword', fileType: 'DOC' },
  // WPS Writer's name for the same format.
  wps: { mediaType: 'application/msword', fileType: 'DOC' },
  zip: { mediaType: 'application/zip', fileType: 'ZIP' },
  pdf: { mediaType: 'application/pdf', fileType: 'PDF' },
  html: { mediaType: 'text/html', fileType: 'HTML' },
  htm: { mediaType: 'text/html', fileType: 'HTML' },
  mht: { mediaType: 'multipart/related', fileType: 'HTML' },
  mhtml: { mediaType: 'multipart/related', fileType: 'HTML' },
  xml: { mediaType: 'application/xml', fileType: 'XML' },
  txt: { mediaType: 'text/plain', fileType: 'TXT' },
  // YAML; the list of the EU is not known to have it.
  cff: { mediaType: 'application/yaml', fileType: 'TXT' },
};

/** What kind of file a path names, by its extension. */
export function findFileKind(path: string): FileKind {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return kinds[extension] ?? { mediaType: 'application/octet-stream', fileType: 'BIN' };
}
