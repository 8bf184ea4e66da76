/** A name with its value, as HAR lists headers, cookies and the parameters of a query. */
export interface HarPair {
  name: string;
  value: string;
}

/** One request with its answer. */
export interface HarEntry {
  startedDateTime: string;
  /** Milliseconds. */
  time: number;
  request: {
    method: string;
    url: string;
    httpVersion: string;
    headers: HarPair[];
    queryString: HarPair[];
    cookies: HarPair[];
    postData?: { mimeType: string; text: string };
    headersSize: number;
    bodySize: number;
  };
  response: {
    /** 0 when no answer came. */
    status: number;
    statusText: string;
    httpVersion: string;
    headers: HarPair[];
    cookies: HarPair[];
    content: { size: number; mimeType: string; text: string };
    redirectURL: string;
    headersSize: number;
    bodySize: number;
    /** Why no whole answer came. */
    _error?: string;
  };
  cache: Record<string, never>;
  /** Milliseconds. */
  timings: { send: number; wait: number; receive: number };
  comment: string;
}

/** An HTTP archive (HAR 1.2) as we write it. */
export interface Har {
  log: {
    version: '1.2';
    creator: { name: string; version: string };
    entries: HarEntry[];
    /** Which spec it is about, and where the endpoint was. */
    _pollspec?: { spec: string; baseUrl: string };
  };
}
