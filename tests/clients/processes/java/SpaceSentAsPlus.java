// Ids are encoded as in a form, where a space is a plus.
public class SpaceSentAsPlus {
    static class Job extends Adapter.RomaAssetJob {
        Job(String baseUrl, java.util.Map<String, String> params, java.util.function.Supplier<String> token) {
            super(baseUrl, params, token);
        }

        @Override
        String segment(String value) {
            return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    public static void main(String[] args) throws Exception {
        Adapter.serve(Job::new);
    }
}
