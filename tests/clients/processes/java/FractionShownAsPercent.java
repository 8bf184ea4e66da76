// The fraction of the answer is shown as a percentage: 0.35 as 0.35 %.
public class FractionShownAsPercent {
    static class Job extends Adapter.RomaAssetJob {
        Job(String baseUrl, java.util.Map<String, String> params, java.util.function.Supplier<String> token) {
            super(baseUrl, params, token);
        }

        @Override
        double percentOf(double fraction) {
            return fraction;
        }
    }

    public static void main(String[] args) throws Exception {
        Adapter.serve(Job::new);
    }
}
