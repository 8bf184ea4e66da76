/** Shows 0.35, which is 35 %, as 0.35 %. */
class FractionShownAsPercent extends Adapter.RomaAssetJob {
  FractionShownAsPercent(String baseUrl, Map<?, ?> ids, Adapter.Caller caller) {
    super(baseUrl, ids, caller);
  }

  @Override
  Double percentOf(Object fraction) {
    return fraction instanceof BigDecimal number ? number.doubleValue() : null;
  }

  public static void main(String[] arguments) throws IOException {
    Adapter.serve(FractionShownAsPercent::new);
  }
}
