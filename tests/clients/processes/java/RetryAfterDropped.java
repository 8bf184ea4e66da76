// Retry-After is not read; whatever it says, the next request comes after the usual interval.
public class RetryAfterDropped {
    static class Job extends Adapter.RomaAssetJob {
        Job(String baseUrl, java.util.Map<String, String> params, java.util.function.Supplier<String> token) {
            super(baseUrl, params, token);
        }

        @Override
        double waitAfter(Adapter.JobException error) {
            return INTERVAL_SECONDS;
        }
    }

    public static void main(String[] args) throws Exception {
        Adapter.serve(Job::new);
    }
}
