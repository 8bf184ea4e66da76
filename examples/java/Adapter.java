import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A client of ROMA Connect's asset jobs, and below it the adapter that lets Pollspec judge it:
 *
 * <pre>npx pollspec test --command "java examples/java/Adapter.java"</pre>
 */
public class Adapter {

    // ------------------------------------------------------------------ the client

    /** What one answer says; null where it says nothing. */
    record Progress(String state, Double percent, Map<String, Object> fields) {
        boolean isOver() {
            return state != null && List.of("Success", "Failed", "Finished").contains(state);
        }
    }

    /** An error of the client's own. */
    static class JobException extends Exception {
        final String kind;
        final Integer status;
        final String code;
        final Double retryAfterSeconds;

        JobException(String kind, String message, Integer status, String code, Double retryAfterSeconds) {
            super(message);
            this.kind = kind;
            this.status = status;
            this.code = code;
            this.retryAfterSeconds = retryAfterSeconds;
        }
    }

    /** How a wait passes; the adapter puts its own in the place of Thread.sleep. */
    interface Sleep {
        void seconds(double seconds) throws InterruptedException;
    }

    /** One asset import or export. */
    static class RomaAssetJob {
        static final List<String> FIELDS = List.of("id", "type", "status", "reason", "reasons", "progress_percent",
                "archive_id", "begin_time", "end_time");
        static final Duration TIMEOUT = Duration.ofSeconds(30);
        /** The page names no interval. */
        static final double INTERVAL_SECONDS = 10;
        static final int FAILURES_IN_A_ROW = 5;
        static final int POLLS_IN_UNKNOWN_STATE = 30;

        static {
            // Otherwise the platform repeats a request at once whose connection breaks off.
            System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        }

        private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT).build();
        private final String url;
        private final Supplier<String> token;

        RomaAssetJob(String baseUrl, Map<String, String> params, Supplier<String> token) {
            this.url = baseUrl + "/v2/" + segment(params.get("project_id")) + "/instances/"
                    + segment(params.get("instance_id")) + "/assets/jobs/" + segment(params.get("job_id"));
            this.token = token;
        }

        Progress getProgress() throws JobException, InterruptedException {
            return read(token.get());
        }

        /** Asks until the job is over, and gives the last answer. */
        Progress waitForJob(Sleep sleep, Consumer<Progress> onProgress) throws JobException, InterruptedException {
            int failures = 0;
            int unknown = 0;
            while (true) {
                double waitSeconds = INTERVAL_SECONDS;
                String sent = token.get();
                try {
                    Progress progress = read(sent);
                    failures = 0;
                    onProgress.accept(progress);
                    if (progress.isOver()) return progress;
                    unknown = "Running".equals(progress.state()) ? 0 : unknown + 1;
                    if (unknown >= POLLS_IN_UNKNOWN_STATE)
                        throw new JobException("other", "The job stays in the state " + progress.state(), null, null, null);
                } catch (JobException error) {
                    failures++;
                    if (!mayRetry(error, failures, !token.get().equals(sent))) throw error;
                    waitSeconds = waitAfter(error);
                }
                // However short a Retry-After is, nobody is asked twice within a second.
                sleep.seconds(Math.max(waitSeconds, 1));
            }
        }

        double waitAfter(JobException error) {
            return error.retryAfterSeconds == null ? INTERVAL_SECONDS : error.retryAfterSeconds;
        }

        /** A refused token is worth one more try if there is a new one. */
        private static boolean mayRetry(JobException error, int failures, boolean tokenIsNew) {
            if (error.kind.equals("unauthorized")) return tokenIsNew && failures == 1;
            return List.of("rate-limited", "server", "network").contains(error.kind) && failures < FAILURES_IN_A_ROW;
        }

        private Progress read(String token) throws JobException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT)
                    .header("X-Auth-Token", token).header("Accept", "application/json").build();
            HttpResponse<byte[]> response;
            try {
                response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            } catch (IOException error) {
                throw new JobException("network", "No answer: " + error, null, null, null);
            }
            Map<?, ?> body = Json.objectOf(new String(response.body(), StandardCharsets.UTF_8));
            if (response.statusCode() >= 400) throw errorOf(response, body);
            return toProgress(body);
        }

        Progress toProgress(Map<?, ?> body) throws JobException {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (String field : FIELDS) if (body.containsKey(field)) fields.put("/" + field, body.get(field));
            // No property is mandatory, so a job is whatever shows one of them.
            if (fields.isEmpty()) throw new JobException("malformed", "The answer is no job.", 200, null, null);
            String state = body.get("status") instanceof String text ? text : null;
            Double percent = body.get("progress_percent") instanceof Number part ? percentOf(part.doubleValue()) : null;
            return new Progress(state, percent, fields);
        }

        double percentOf(double fraction) {
            return fraction * 100;
        }

        private static JobException errorOf(HttpResponse<?> response, Map<?, ?> body) {
            int status = response.statusCode();
            String kind = switch (status) {
                case 401 -> "unauthorized";
                case 403 -> "forbidden";
                case 404 -> "not-found";
                case 429 -> "rate-limited";
                default -> status >= 500 ? "server" : "other";
            };
            String message = body.get("error_msg") instanceof String text ? text : "HTTP " + status;
            String code = body.get("error_code") instanceof String text ? text : null;
            return new JobException(kind, message, status, code, retryAfterOf(response));
        }

        /** Seconds to wait by Retry-After, a number or a date (RFC 9110, section 10.2.3); null if it says nothing. */
        private static Double retryAfterOf(HttpResponse<?> response) {
            String value = response.headers().firstValue("retry-after").orElse("").trim();
            if (value.matches("\\d{1,15}")) return Double.valueOf(value);
            try {
                DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME;
                ZonedDateTime at = ZonedDateTime.parse(value, format);
                // The server's own clock, if it tells: ours may be wrong.
                String date = response.headers().firstValue("date").orElse(format.format(ZonedDateTime.now()));
                return (double) Math.max(0, Duration.between(ZonedDateTime.parse(date, format), at).toSeconds());
            } catch (java.time.DateTimeException none) {
                return null;
            }
        }

        String segment(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    // ------------------------------------------------------------------ the adapter

    /** Makes the client of one run. */
    interface Connect {
        RomaAssetJob job(String baseUrl, Map<String, String> params, Supplier<String> token);
    }

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Map<Long, Run> RUNS = new ConcurrentHashMap<>();

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("poll")) poll();
        else serve(RomaAssetJob::new);
    }

    /** Polls one job to its end, as a program. */
    private static void poll() throws InterruptedException {
        Map<String, String> env = System.getenv();
        Map<String, String> params = texts(Json.objectOf(env.get("POLLSPEC_PARAMS")));
        try {
            new RomaAssetJob(env.get("POLLSPEC_BASE_URL"), params, () -> env.get("POLLSPEC_TOKEN"))
                    .waitForJob(seconds -> Thread.sleep((long) (seconds * 1000)), progress -> { });
        } catch (JobException error) {
            System.err.println(error.getMessage());
            System.exit(1);
        }
    }

    /** Speaks the frames on standard input and output until bye. */
    static void serve(Connect connect) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Map<?, ?> frame = Json.objectOf(line);
            Run run = frame.get("id") instanceof Number id ? RUNS.get(id.longValue()) : null;
            switch ((String) frame.get("type")) {
                case "hello" -> OUT.println(Json.text(Map.of("type", "hello", "protocol", 1,
                        "client", Map.of("name", "roma-asset-job-java", "version", "1.0.0", "language", "java"),
                        "specs", List.of("roma-asset-job"),
                        "can", List.of("getProgress", "waitForJob", "cancel", "sleep", "token"), "parallel", 2)));
                case "run" -> new Run(frame).start(connect);
                case "wake", "token" -> run.answers.add(frame);
                case "cancel" -> run.cancel();
                case "bye" -> System.exit(0);
                default -> { }
            }
        }
        System.exit(0);
    }

    /** One operation that Pollspec asks for. */
    private static class Run {
        final Map<?, ?> frame;
        final BlockingQueue<Map<?, ?>> answers = new LinkedBlockingQueue<>();
        private boolean hasEnded;

        Run(Map<?, ?> frame) {
            this.frame = frame;
            RUNS.put(((Number) frame.get("id")).longValue(), this);
        }

        void start(Connect connect) {
            Thread thread = new Thread(() -> operate(connect));
            thread.setDaemon(true);
            thread.start();
        }

        private void operate(Connect connect) {
            try {
                RomaAssetJob job = connect.job((String) frame.get("baseUrl"), texts((Map<?, ?>) frame.get("params")),
                        () -> (String) ask("token", Map.of()).get("token"));
                Progress last = frame.get("op").equals("getProgress") ? job.getProgress()
                        : job.waitForJob(seconds -> ask("sleep", Map.of("seconds", seconds)),
                                progress -> send("progress", Map.of("observation", observe(progress)), false));
                send("done", Map.of("observation", observe(last)), true);
            } catch (JobException error) {
                Map<String, Object> told = new LinkedHashMap<>();
                told.put("kind", error.kind);
                told.put("status", error.status);
                told.put("code", error.code);
                told.put("message", error.getMessage());
                told.put("retryAfterSeconds", error.retryAfterSeconds);
                send("failed", Map.of("error", told), true);
            } catch (Cancelled ended) {
                // It has been answered already.
            } catch (Exception error) {
                error.printStackTrace();
                send("crashed", Map.of("message", error.toString()), true);
            }
        }

        /** A frame that is answered. */
        private Map<?, ?> ask(String type, Map<String, ?> members) {
            send(type, members, false);
            try {
                Map<?, ?> answer = answers.take();
                if (answer.isEmpty()) throw new Cancelled();
                return answer;
            } catch (InterruptedException error) {
                throw new Cancelled();
            }
        }

        /** At once: a request that is under way is left to itself. */
        void cancel() {
            send("failed", Map.of("error", Map.of("kind", "cancelled")), true);
            answers.add(Map.of());
        }

        private synchronized void send(String type, Map<String, ?> members, boolean isLast) {
            if (hasEnded) throw new Cancelled();
            hasEnded = isLast;
            Map<String, Object> whole = new LinkedHashMap<>(members);
            whole.put("type", type);
            whole.put("id", frame.get("id"));
            OUT.println(Json.text(whole));
        }
    }

    /** Nothing may be written for a run any more. */
    private static class Cancelled extends RuntimeException { }

    private static Map<String, Object> observe(Progress progress) {
        Map<String, Object> observation = new LinkedHashMap<>();
        observation.put("state", progress.state());
        observation.put("phase", switch (progress.state() == null ? "" : progress.state()) {
            case "Running" -> "running";
            case "Success" -> "succeeded";
            case "Failed" -> "failed";
            case "Finished" -> "ended";
            default -> "unknown";
        });
        observation.put("percent", progress.percent());
        observation.put("fields", progress.fields());
        return observation;
    }

    private static Map<String, String> texts(Map<?, ?> members) {
        Map<String, String> texts = new LinkedHashMap<>();
        members.forEach((name, value) -> texts.put((String) name, (String) value));
        return texts;
    }

    // ------------------------------------------------------------------ JSON, which the JDK does not have

    /** Reads and writes JSON: objects as maps, lists, texts, numbers, booleans and null. */
    static class Json {
        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        /** The object that a text is; an empty one if it is none. */
        static Map<?, ?> objectOf(String text) {
            try {
                Json json = new Json(text);
                Object value = json.value();
                json.space();
                return value instanceof Map<?, ?> map && json.at == text.length() ? map : Map.of();
            } catch (IllegalArgumentException | IndexOutOfBoundsException | StackOverflowError none) {
                return Map.of();
            }
        }

        static String text(Object value) {
            if (value instanceof Map<?, ?> map) {
                List<String> members = new ArrayList<>();
                map.forEach((name, member) -> members.add(quoted((String) name) + ":" + text(member)));
                return "{" + String.join(",", members) + "}";
            }
            if (value instanceof List<?> list) return "[" + String.join(",", list.stream().map(Json::text).toList()) + "]";
            return value instanceof String string ? quoted(string) : String.valueOf(value);
        }

        private static String quoted(String string) {
            StringBuilder quoted = new StringBuilder("\"");
            string.chars().forEach(c -> {
                if (c == '"' || c == '\\') quoted.append('\\').append((char) c);
                else if (c < ' ') quoted.append(String.format("\\u%04x", c));
                else quoted.append((char) c);
            });
            return quoted.append('"').toString();
        }

        private Object value() {
            space();
            char first = text.charAt(at);
            if (first == '{') return object();
            if (first == '[') return list();
            if (first == '"') return string();
            for (var word : List.of("true", "false", "null")) {
                if (!text.startsWith(word, at)) continue;
                at += word.length();
                return word.equals("null") ? null : Boolean.valueOf(word);
            }
            return number();
        }

        private Map<String, Object> object() {
            Map<String, Object> members = new LinkedHashMap<>();
            at++;
            while (!ends('}', members.isEmpty())) {
                space();
                String name = string();
                space();
                expect(':');
                members.put(name, value());
            }
            return members;
        }

        private List<Object> list() {
            List<Object> items = new ArrayList<>();
            at++;
            while (!ends(']', items.isEmpty())) items.add(value());
            return items;
        }

        /** Passes over the end of an object or a list, or over the comma before its next member. */
        private boolean ends(char end, boolean isFirst) {
            space();
            if (text.charAt(at) == end) {
                at++;
                return true;
            }
            if (!isFirst) expect(',');
            return false;
        }

        private String string() {
            expect('"');
            StringBuilder string = new StringBuilder();
            while (text.charAt(at) != '"') {
                char c = text.charAt(at++);
                if (c < ' ') throw new IllegalArgumentException("a control character");
                string.append(c == '\\' ? escaped() : c);
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            char c = text.charAt(at++);
            if (c == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            int place = "\"\\/bfnrt".indexOf(c);
            if (place < 0) throw new IllegalArgumentException("an escape");
            return "\"\\/\b\f\n\r\t".charAt(place);
        }

        private Number number() {
            int start = at;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
            String number = text.substring(start, at);
            if (number.matches("-?\\d{1,18}")) return Long.valueOf(number);
            return Double.valueOf(number);
        }

        private void expect(char c) {
            if (text.charAt(at++) != c) throw new IllegalArgumentException("expected " + c);
        }

        private void space() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
        }
    }
}
