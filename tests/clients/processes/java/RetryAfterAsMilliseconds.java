/** Reads the seconds of Retry-After as milliseconds. */
class RetryAfterAsMilliseconds extends Adapter.RomaAssetJob {
  RetryAfterAsMilliseconds(String baseUrl, Map<?, ?> ids, Adapter.Caller caller) {
    super(baseUrl, ids, caller);
  }

  @Override
  Double retryAfterSeconds(HttpHeaders headers) {
    Double seconds = super.retryAfterSeconds(headers);
    return seconds == null ? null : seconds / 1000;
  }

  public static void main(String[] arguments) throws IOException {
    Adapter.serve(RetryAfterAsMilliseconds::new);
  }
}
