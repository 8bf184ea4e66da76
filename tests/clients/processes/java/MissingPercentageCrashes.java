/** Crashes on an answer without a percentage. */
class MissingPercentageCrashes extends Adapter.RomaAssetJob {
  MissingPercentageCrashes(String baseUrl, Map<?, ?> ids, Adapter.Caller caller) {
    super(baseUrl, ids, caller);
  }

  @Override
  Double percentOf(Object fraction) {
    return 100 * ((BigDecimal) fraction).doubleValue();
  }

  public static void main(String[] arguments) throws IOException {
    Adapter.serve(MissingPercentageCrashes::new);
  }
}
