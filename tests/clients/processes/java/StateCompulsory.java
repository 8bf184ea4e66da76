// An answer without a status ends in a NullPointerException.
public class StateCompulsory {
    static class Job extends Adapter.RomaAssetJob {
        Job(String baseUrl, java.util.Map<String, String> params, java.util.function.Supplier<String> token) {
            super(baseUrl, params, token);
        }

        @Override
        Adapter.Progress toProgress(java.util.Map<?, ?> body) throws Adapter.JobException {
            return body.get("status").toString().isEmpty() ? null : super.toProgress(body);
        }
    }

    public static void main(String[] args) throws Exception {
        Adapter.serve(Job::new);
    }
}
