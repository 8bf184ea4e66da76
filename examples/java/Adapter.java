import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.*;
import java.math.BigDecimal;
import java.net.*;
import java.net.http.*;
import java.nio.CharBuffer;
import java.time.*;
import java.time.format.DateTimeFormatter;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.Consumer;
import java.util.regex.*;

/**
 * Lets Pollspec judge RomaAssetJob, which stands first; what follows it is the adapter, and JSON.
 *
 * <pre>npx pollspec test --command "java examples/java/Adapter.java"</pre>
 *
 * With the argument {@code poll} it waits for the job of POLLSPEC_BASE_URL, POLLSPEC_TOKEN and
 * POLLSPEC_PARAMS, such as {"project_id":"...","instance_id":"...","job_id":"..."}.
 */
public class Adapter {
  /** The progress of one asset import or export of a ROMA Connect instance. */
  static class RomaAssetJob {
    /** The page names no interval. */
    static final double INTERVAL_SECONDS = 10;
    /** However short a Retry-After is, the service is not asked twice within a second. */
    static final double SHORTEST_WAIT_SECONDS = 1;
    static final int REQUEST_TIMEOUT_SECONDS = 30;
    /** A service that fails so often in a row is not asked again. */
    static final int MOST_FAILURES = 5;
    /** After so many answers in a row with a state that we do not know, we do not believe in an end. */
    static final int MOST_UNKNOWN = 30;
    static final Map<Integer, Kind> KINDS = Map.of(
        401, Kind.UNAUTHORIZED, 403, Kind.FORBIDDEN, 404, Kind.NOT_FOUND, 429, Kind.RATE_LIMITED);
    static final Set<Kind> PASSING = EnumSet.of(Kind.RATE_LIMITED, Kind.SERVER, Kind.NETWORK);

    static {
      // Left to itself, the JDK repeats a GET at once when its connection breaks.
      System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
    }

    static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;
    private final Caller caller;

    /** The ids go by their names on the page: project_id, instance_id, job_id. */
    RomaAssetJob(String baseUrl, Map<?, ?> ids, Caller caller) {
      this.caller = caller;
      url = baseUrl + "/v2/" + segment(ids.get("project_id"))
          + "/instances/" + segment(ids.get("instance_id")) + "/assets/jobs/" + segment(ids.get("job_id"));
    }

    /** An id is data: whatever characters it holds, it is one segment of the path. */
    String segment(Object id) {
      return URLEncoder.encode(id.toString(), UTF_8).replace("+", "%20");
    }

    /** Asks once. */
    Progress getProgress() throws JobException, InterruptedException {
      return getProgress(caller.token());
    }

    /** Asks until the job has ended, however it ended, and gives the last answer. */
    Progress waitForJob(Consumer<Progress> onProgress) throws JobException, InterruptedException {
      int failures = 0, unknown = 0;
      while (true) {
        double seconds = INTERVAL_SECONDS;
        String token = caller.token();
        try {
          Progress progress = getProgress(token);
          failures = 0;
          onProgress.accept(progress);
          if (progress.phase() != Phase.RUNNING && progress.phase() != Phase.UNKNOWN) return progress;
          unknown = progress.phase() == Phase.UNKNOWN ? unknown + 1 : 0;
          if (unknown == MOST_UNKNOWN) throw new JobException(Kind.OTHER, null, "Still " + progress.state());
        } catch (JobException error) {
          if (!mayTryAgain(error, ++failures, token)) throw error;
          if (error.retryAfterSeconds != null) seconds = error.retryAfterSeconds;
        }
        caller.sleep(Math.max(seconds, SHORTEST_WAIT_SECONDS));
      }
    }

    /** A refused token is worth one more try if there is a new one. */
    private boolean mayTryAgain(JobException error, int failures, String token) throws InterruptedException {
      if (error.kind == Kind.UNAUTHORIZED) return failures == 1 && !caller.token().equals(token);
      return PASSING.contains(error.kind) && failures < MOST_FAILURES;
    }

    private Progress getProgress(String token) throws JobException, InterruptedException {
      HttpResponse<String> response = get(token);
      Object body = Json.read(response.body());
      if (response.statusCode() >= 300) throw errorOf(response, body);
      if (body instanceof Map<?, ?> job && job.get("status") instanceof String state)
        return new Progress(state, phaseOf(state), percentOf(job.get("progress_percent")), job);
      throw new JobException(Kind.MALFORMED, response.statusCode(), "The answer is no job.");
    }

    private HttpResponse<String> get(String token) throws JobException, InterruptedException {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url))
          .header("X-Auth-Token", token).header("Accept", "application/json").build();
      var answer = HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      try {
        // The time-out of an HttpRequest ends with the headers; this one holds for the body as well.
        return answer.get(REQUEST_TIMEOUT_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException error) {
        throw new JobException(Kind.NETWORK, null, "No answer: " + error);
      } finally {
        answer.cancel(true);
      }
    }

    /** In lower case: later revisions of the page write RUNNING for Running. */
    Phase phaseOf(String state) {
      return switch (state.toLowerCase(Locale.ROOT)) {
        case "running" -> Phase.RUNNING;
        case "success", "succeeded" -> Phase.SUCCEEDED;
        case "failed" -> Phase.FAILED;
        case "finished" -> Phase.ENDED;
        default -> Phase.UNKNOWN;
      };
    }

    /** The service counts from 0 to 1. */
    Double percentOf(Object fraction) {
      if (!(fraction instanceof BigDecimal number)) return null;
      double percent = number.multiply(BigDecimal.valueOf(100)).doubleValue();
      return Double.isFinite(percent) ? percent : null;
    }

    /** The status alone tells the kind of an error: gateways answer with bodies of any shape. */
    private JobException errorOf(HttpResponse<?> response, Object body) {
      int status = response.statusCode();
      Kind kind = KINDS.getOrDefault(status, status >= 500 ? Kind.SERVER : Kind.OTHER);
      String message = Json.at(body, "error_msg") instanceof String text ? text : "HTTP " + status;
      JobException error = new JobException(kind, status, message);
      if (Json.at(body, "error_code") instanceof String code) error.code = code;
      error.retryAfterSeconds = retryAfterSeconds(response.headers());
      return error;
    }

    /** Seconds, or a date, held against that of the answer, since clocks differ. Null for anything else. */
    Double retryAfterSeconds(HttpHeaders headers) {
      String value = headers.firstValue("Retry-After").orElse("");
      if (value.matches("\\d{1,10}")) return Double.valueOf(value);
      DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME;
      try {
        ZonedDateTime now = ZonedDateTime.parse(headers.firstValue("Date").orElse(""), format);
        return Math.max(0.0, Duration.between(now, ZonedDateTime.parse(value, format)).toSeconds());
      } catch (DateTimeException error) {
        return null;
      }
    }
  }

  /** What a job needs of its caller. */
  interface Caller {
    /** The token that is valid now: a wait may be longer than its life. */
    String token() throws InterruptedException;

    default void sleep(double seconds) throws InterruptedException {
      Thread.sleep((long) Math.ceil(seconds * 1000));
    }
  }

  /** One answer. The job is the whole body. */
  record Progress(String state, Phase phase, Double percent, Map<?, ?> job) {}

  /** ENDED: over, and nobody tells how. */
  enum Phase { RUNNING, SUCCEEDED, FAILED, ENDED, UNKNOWN }

  enum Kind { UNAUTHORIZED, FORBIDDEN, NOT_FOUND, RATE_LIMITED, SERVER, MALFORMED, NETWORK, OTHER }

  /** What can go wrong with asking for a job. What the service did not say is null. */
  static class JobException extends Exception {
    final Kind kind;
    final Integer status;
    String code;
    Double retryAfterSeconds;

    JobException(Kind kind, Integer status, String message) {
      super(message);
      this.kind = kind;
      this.status = status;
    }
  }

  /** How a client is made. */
  interface Connect {
    RomaAssetJob to(String baseUrl, Map<?, ?> ids, Caller caller);
  }

  public static void main(String[] arguments) throws Exception {
    if (List.of(arguments).contains("poll")) poll(RomaAssetJob::new);
    else serve(RomaAssetJob::new);
  }

  static void poll(Connect client) throws InterruptedException {
    Map<?, ?> ids = (Map<?, ?>) Json.read(System.getenv("POLLSPEC_PARAMS"));
    Caller caller = () -> System.getenv("POLLSPEC_TOKEN");
    RomaAssetJob job = client.to(System.getenv("POLLSPEC_BASE_URL"), ids, caller);
    try {
      job.waitForJob(progress -> System.out.println(progress.state() + " " + progress.percent()));
    } catch (JobException error) {
      // Whatever the service wrote, as one line.
      System.err.println(error.kind + ": " + error.getMessage().replaceAll("\\s+", " "));
      System.exit(1);
    }
  }

  /** Performs the runs that the standard input asks for, each in a thread of its own. */
  static void serve(Connect client) throws IOException {
    // What the client prints must not come between the frames.
    System.setOut(System.err);
    Map<Object, Run> runs = new HashMap<>();
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      Object frame = Json.read(line);
      Object id = Json.at(frame, "id");
      switch (String.valueOf(Json.at(frame, "type"))) {
        case "hello" -> write(Json.read(HELLO));
        case "run" -> runs.computeIfAbsent(id, key -> new Run(frame, client)).start();
        case "wake", "token" -> runs.get(id).answers.add(frame);
        case "cancel" -> runs.get(id).interrupt();
        case "bye" -> { return; }
      }
    }
  }

  static final String HELLO = """
      {"type":"hello","protocol":1,"client":{"name":"roma-asset-job","version":"1.0.0","language":"java"},
      "specs":["roma-asset-job"],"can":["getProgress","waitForJob","cancel","sleep","token"],"parallel":2}""";
  static final PrintStream FRAMES = System.out;

  static synchronized void write(Object frame) {
    FRAMES.writeBytes((Json.write(frame) + "\n").getBytes(UTF_8));
    FRAMES.flush();
  }

  /** One operation, whose clock and tokens are Pollspec's. */
  static class Run extends Thread implements Caller {
    final BlockingQueue<Object> answers = new LinkedBlockingQueue<>();
    private final Object frame;
    private final Connect client;

    Run(Object frame, Connect client) {
      this.frame = frame;
      this.client = client;
      setDaemon(true);
    }

    @Override
    public void run() {
      write(perform());
    }

    private Object perform() {
      try {
        Map<?, ?> ids = (Map<?, ?>) Json.at(frame, "params");
        RomaAssetJob job = client.to((String) Json.at(frame, "baseUrl"), ids, this);
        boolean isWait = "waitForJob".equals(Json.at(frame, "op"));
        Consumer<Progress> report = progress -> write(about("progress", "observation", observe(progress)));
        return about("done", "observation", observe(isWait ? job.waitForJob(report) : job.getProgress()));
      } catch (JobException error) {
        return about("failed", "error", describe(error));
      } catch (InterruptedException error) {
        return about("failed", "error", Map.of("kind", "cancelled"));
      } catch (Throwable error) {
        error.printStackTrace();
        return about("crashed", "message", error.toString());
      }
    }

    @Override
    public void sleep(double seconds) throws InterruptedException {
      write(about("sleep", "seconds", seconds));
      answers.take();
    }

    @Override
    public String token() throws InterruptedException {
      write(about("token", "token", null));
      return (String) Json.at(answers.take(), "token");
    }

    private Object about(String type, String name, Object value) {
      return members("type", type, "id", Json.at(frame, "id"), name, value);
    }
  }

  static Object observe(Progress progress) {
    Map<String, Object> raw = new LinkedHashMap<>();
    progress.job().forEach((name, value) -> raw.put("/" + name, value));
    String phase = progress.phase().name().toLowerCase(Locale.ROOT);
    return members("state", progress.state(), "phase", phase, "percent", progress.percent(), "fields", raw);
  }

  static Object describe(JobException error) {
    String kind = error.kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return members("kind", kind, "status", error.status, "code", error.code,
        "message", error.getMessage(), "retryAfterSeconds", error.retryAfterSeconds);
  }

  /** An object of names and values in turn; null is a value. */
  static Object members(Object... namesAndValues) {
    Map<Object, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) members.put(namesAndValues[i], namesAndValues[i + 1]);
    return members;
  }

  /** JSON, of which the JDK has none. An object is a Map, an array a List, a number a BigDecimal. */
  static class Json {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");

    /** Null for a text that is no JSON, or nested without end. */
    static Object read(String text) {
      CharBuffer in = CharBuffer.wrap(text.strip());
      try {
        Object value = value(in);
        return in.hasRemaining() ? null : value;
      } catch (RuntimeException | StackOverflowError error) {
        return null;
      }
    }

    /** A member of an object; null where there is none. */
    static Object at(Object value, String name) {
      return value instanceof Map<?, ?> object ? object.get(name) : null;
    }

    private static Object value(CharBuffer in) {
      if (take(in, "{")) {
        Map<String, Object> object = new LinkedHashMap<>();
        while (!take(in, "}")) {
          need(in, object.isEmpty() ? "" : ",");
          need(in, "\"");
          String name = string(in);
          need(in, ":");
          object.put(name, value(in));
        }
        return object;
      }
      if (take(in, "[")) {
        List<Object> array = new ArrayList<>();
        while (!take(in, "]")) {
          need(in, array.isEmpty() ? "" : ",");
          array.add(value(in));
        }
        return array;
      }
      if (take(in, "\"")) return string(in);
      if (take(in, "true")) return true;
      if (take(in, "false")) return false;
      if (take(in, "null")) return null;
      Matcher number = NUMBER.matcher(in.duplicate());
      if (!number.lookingAt()) throw new IllegalArgumentException();
      in.position(in.position() + number.end());
      return new BigDecimal(number.group());
    }

    private static String string(CharBuffer in) {
      StringBuilder string = new StringBuilder();
      for (char next = in.get(); next != '"'; next = in.get()) {
        if (next < ' ') throw new IllegalArgumentException();
        if (next != '\\') string.append(next);
        else if ((next = in.get()) != 'u') string.append("\b\f\n\r\t/\\\"".charAt("bfnrt/\\\"".indexOf(next)));
        else string.append((char) HexFormat.fromHexDigits("" + in.get() + in.get() + in.get() + in.get()));
      }
      return string.toString();
    }

    private static void need(CharBuffer in, String token) {
      if (!take(in, token)) throw new IllegalArgumentException();
    }

    private static boolean take(CharBuffer in, String token) {
      while (in.hasRemaining() && " \t\r\n".indexOf(in.charAt(0)) >= 0) in.get();
      int length = token.length();
      if (in.length() < length || !token.contentEquals(in.subSequence(0, length))) return false;
      in.position(in.position() + length);
      return true;
    }

    static String write(Object value) {
      if (value instanceof List<?> all) return all.stream().map(Json::write).collect(joining(",", "[", "]"));
      if (value instanceof Map<?, ?> object)
        return object.entrySet().stream()
            .map(each -> write(each.getKey()) + ":" + write(each.getValue())).collect(joining(",", "{", "}"));
      if (!(value instanceof String string)) return String.valueOf(value);
      return string.chars() // in ASCII, so that half a character survives as well
          .mapToObj(c -> c < ' ' || c > '~' || c == '"' || c == '\\' ? "\\u%04x".formatted(c) : "" + (char) c)
          .collect(joining("", "\"", "\""));
    }
  }
}
