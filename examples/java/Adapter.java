import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Lets Pollspec judge RomaAssetJob, which stands first:
 *
 * <pre>npx pollspec test --command "java examples/java/Adapter.java"</pre>
 *
 * With the argument {@code poll} it waits for one job instead, named by POLLSPEC_BASE_URL, POLLSPEC_TOKEN and
 * POLLSPEC_PARAMS such as {"project_id":"...","instance_id":"...","job_id":"..."}.
 */
public class Adapter {

  /** The progress of one asset import or export of a ROMA Connect instance. */
  static class RomaAssetJob {
    /** The page names no interval. */
    static final double INTERVAL_SECONDS = 10;
    /** However short a Retry-After is, the service is not asked twice within a second. */
    static final double SHORTEST_WAIT_SECONDS = 1;
    static final long REQUEST_TIMEOUT_SECONDS = 30;
    /** A service that fails so often in a row is not asked again. */
    static final int MOST_FAILURES = 5;
    /** After so many answers in a row with a state that we do not know, we do not believe in an end. */
    static final int MOST_UNKNOWN = 30;

    static final HttpClient HTTP;

    static {
      // Left to itself, the JDK sends a GET a second time at once when its connection breaks.
      System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
      HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** Where a job is found. */
    record Place(String baseUrl, String projectId, String instanceId, String jobId) {}

    /** What the job needs of its caller. */
    interface Caller {
      /** The token that is valid now: a wait may be longer than its life. */
      String token() throws InterruptedException;

      default void sleep(double seconds) throws InterruptedException {
        Thread.sleep((long) Math.ceil(seconds * 1000));
      }
    }

    private final Place place;
    private final Caller caller;

    RomaAssetJob(Place place, Caller caller) {
      this.place = place;
      this.caller = caller;
    }

    /** Asks once. */
    Progress getProgress() throws JobException, InterruptedException {
      return getProgress(caller.token());
    }

    /** Asks until the job has ended, however it ended, and gives the last answer. */
    Progress waitForJob(Consumer<Progress> onProgress) throws JobException, InterruptedException {
      int failures = 0;
      int unknown = 0;
      while (true) {
        double seconds = INTERVAL_SECONDS;
        String token = caller.token();
        try {
          Progress progress = getProgress(token);
          failures = 0;
          onProgress.accept(progress);
          if (progress.phase().isEnd()) return progress;
          unknown = progress.phase() == Phase.UNKNOWN ? unknown + 1 : 0;
          if (unknown == MOST_UNKNOWN)
            throw new JobException(Kind.OTHER, "The job stays in a state that is not known: " + progress.state());
        } catch (JobException error) {
          failures++;
          // A refused token is worth one more try if there is a new one.
          boolean isWorthAnotherTry =
              error.kind == Kind.UNAUTHORIZED
                  ? failures == 1 && !caller.token().equals(token)
                  : error.kind.isPassing() && failures < MOST_FAILURES;
          if (!isWorthAnotherTry) throw error;
          if (error.retryAfterSeconds != null) seconds = error.retryAfterSeconds;
        }
        caller.sleep(Math.max(seconds, SHORTEST_WAIT_SECONDS));
      }
    }

    private Progress getProgress(String token) throws JobException, InterruptedException {
      HttpResponse<String> response = send(token);
      Object body = Json.readOrNull(response.body());
      if (response.statusCode() >= 300) throw errorOf(response, body);
      if (Json.at(body, "status") instanceof String state)
        return new Progress(state, phaseOf(state), percentOf(Json.at(body, "progress_percent")), body);
      throw new JobException(Kind.MALFORMED, "The answer is no job.", response.statusCode(), null, null);
    }

    /** The same for every request; a subclass may add to it. */
    HttpRequest.Builder request(String token) {
      return HttpRequest.newBuilder(URI.create(url(place))).header("X-Auth-Token", token).header("Accept", "application/json");
    }

    String url(Place place) {
      return place.baseUrl() + "/v2/" + segment(place.projectId()) + "/instances/" + segment(place.instanceId())
          + "/assets/jobs/" + segment(place.jobId());
    }

    /** An id is data: whatever characters it holds, it is one segment of the path. */
    String segment(String id) {
      return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpResponse<String> send(String token) throws JobException, InterruptedException {
      CompletableFuture<HttpResponse<String>> answer =
          HTTP.sendAsync(request(token).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      try {
        // The time-out of an HttpRequest would end with the headers; this one holds for the body as well.
        return answer.get(REQUEST_TIMEOUT_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException error) {
        throw new JobException(Kind.NETWORK, "No answer within " + REQUEST_TIMEOUT_SECONDS + " s.");
      } catch (ExecutionException error) {
        throw new JobException(Kind.NETWORK, "No answer: " + error.getCause().getMessage());
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
      return fraction instanceof BigDecimal number ? (Double) number.movePointRight(2).doubleValue() : null;
    }

    /** The status alone tells the kind of an error: gateways answer with bodies of any shape. */
    private JobException errorOf(HttpResponse<String> response, Object body) {
      int status = response.statusCode();
      Kind kind =
          switch (status) {
            case 401 -> Kind.UNAUTHORIZED;
            case 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 429 -> Kind.RATE_LIMITED;
            default -> status >= 500 ? Kind.SERVER : Kind.OTHER;
          };
      String message = Json.at(body, "error_msg") instanceof String text ? text : "HTTP " + status;
      String code = Json.at(body, "error_code") instanceof String text ? text : null;
      return new JobException(kind, message, status, code, retryAfterSeconds(response));
    }

    /** Seconds, or a date, which is held against that of the answer: clocks differ. Null for anything else. */
    Double retryAfterSeconds(HttpResponse<?> response) {
      String value = response.headers().firstValue("Retry-After").orElse("").strip();
      if (value.matches("\\d{1,10}")) return Double.valueOf(value);
      try {
        ZonedDateTime now = httpDate(response.headers().firstValue("Date").orElse(""));
        return (double) Math.max(0, Duration.between(now, httpDate(value)).toSeconds());
      } catch (DateTimeException error) {
        return null;
      }
    }

    private static ZonedDateTime httpDate(String text) {
      return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }
  }

  /** One answer. The job is the whole body, as JSON values. */
  record Progress(String state, Phase phase, Double percent, Object job) {}

  /** Ended: over, and nobody tells how. */
  enum Phase {
    RUNNING, SUCCEEDED, FAILED, ENDED, UNKNOWN;

    boolean isEnd() {
      return this != RUNNING && this != UNKNOWN;
    }
  }

  enum Kind {
    UNAUTHORIZED, FORBIDDEN, NOT_FOUND, RATE_LIMITED, SERVER, MALFORMED, NETWORK, OTHER;

    boolean isPassing() {
      return this == RATE_LIMITED || this == SERVER || this == NETWORK;
    }
  }

  /** What can go wrong with a job that is asked for. What the service did not say is null. */
  static class JobException extends Exception {
    final Kind kind;
    final Integer status;
    final String code;
    final Double retryAfterSeconds;

    JobException(Kind kind, String message) {
      this(kind, message, null, null, null);
    }

    JobException(Kind kind, String message, Integer status, String code, Double retryAfterSeconds) {
      super(message);
      this.kind = kind;
      this.status = status;
      this.code = code;
      this.retryAfterSeconds = retryAfterSeconds;
    }
  }

  // The adapter.

  /** How a client is made; broken ones have a subclass in its place. */
  interface Connect {
    RomaAssetJob to(RomaAssetJob.Place place, RomaAssetJob.Caller caller);
  }

  public static void main(String[] arguments) throws Exception {
    if (List.of(arguments).contains("poll")) poll(RomaAssetJob::new);
    else serve(RomaAssetJob::new);
  }

  static void poll(Connect connect) throws InterruptedException {
    RomaAssetJob.Place place = place(System.getenv("POLLSPEC_BASE_URL"), Json.readOrNull(System.getenv("POLLSPEC_PARAMS")));
    try {
      connect.to(place, () -> System.getenv("POLLSPEC_TOKEN")).waitForJob(
          progress -> System.out.println(progress.state() + " " + progress.percent()));
    } catch (JobException error) {
      // Whatever the service wrote, as one line.
      System.err.println(error.kind + ": " + error.getMessage().replaceAll("\\s+", " "));
      System.exit(1);
    }
    System.exit(0);
  }
