/** Asks for a token once and sends it until the end, also when it has expired. */
class TokenKeptPastItsLife extends Adapter.RomaAssetJob {
  TokenKeptPastItsLife(String baseUrl, Map<?, ?> ids, Adapter.Caller caller) {
    super(baseUrl, ids, new Keeper(caller));
  }

  static class Keeper implements Adapter.Caller {
    private final Adapter.Caller caller;
    private String kept;

    Keeper(Adapter.Caller caller) {
      this.caller = caller;
    }

    @Override
    public String token() throws InterruptedException {
      if (kept == null) kept = caller.token();
      return kept;
    }

    @Override
    public void sleep(double seconds) throws InterruptedException {
      caller.sleep(seconds);
    }
  }

  public static void main(String[] arguments) throws IOException {
    Adapter.serve(TokenKeptPastItsLife::new);
  }
}
