/** Takes Success for a state on the way to Finished, so that most waits never end. */
class WaitsForFinished extends Adapter.RomaAssetJob {
  WaitsForFinished(String baseUrl, Map<?, ?> ids, Adapter.Caller caller) {
    super(baseUrl, ids, caller);
  }

  @Override
  Adapter.Phase phaseOf(String state) {
    return state.equals("Success") ? Adapter.Phase.RUNNING : super.phaseOf(state);
  }

  public static void main(String[] arguments) throws IOException {
    Adapter.serve(WaitsForFinished::new);
  }
}
