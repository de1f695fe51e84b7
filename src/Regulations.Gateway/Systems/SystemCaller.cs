using System.Collections.Frozen;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Regulations.Gateway.Systems;

/// <summary>
/// The only way out of the host. Posts one call to another system and says what came of it; a fault of the other side is an answer,
/// never an exception. One attempt a call: repeating is the business of the outbox, which knows what was committed. Safe for many threads.
/// </summary>
public sealed partial class SystemCaller
{
    /// <summary>The name of the HTTP client that calls are made with, for those who configure its handler.</summary>
    public const string HttpClientName = "Regulations.Gateway";

    /// <summary>The name of the activity source that calls are traced under.</summary>
    public const string ActivitySourceName = "Regulations.Gateway";

    private static readonly ActivitySource Source = new(ActivitySourceName);
    private readonly IHttpClientFactory clients;
    private readonly ILogger<SystemCaller> log;
    private readonly FrozenDictionary<string, SystemLine> lines;

    /// <summary>Opens the lines to the configured systems.</summary>
    /// <param name="clients">Makes the HTTP clients.</param>
    /// <param name="options">The addresses and limits.</param>
    /// <param name="time">The clock of time-outs and breakers; the machine's own, even where the demonstration's calendar clock is moved.</param>
    /// <param name="log">Receives the system, the operation and the outcome; never a payload or an answer.</param>
    public SystemCaller(IHttpClientFactory clients, IOptions<GatewayOptions> options, TimeProvider time, ILogger<SystemCaller> log)
    {
        this.clients = clients;
        this.log = log;
        lines = SystemLines.Open(options.Value, time);
    }

    /// <summary>How every system of the configuration and of <see cref="KnownSystems"/> is doing, by id.</summary>
    public IReadOnlyList<SystemHealth> Health =>
        [.. lines.OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => line.Value.Health)];

    /// <summary>Calls <paramref name="operation"/> of <paramref name="system"/> once.</summary>
    /// <param name="system">The system's id, such as <c>e-licensing</c>.</param>
    /// <param name="operation">The operation's name, such as <c>payment.check</c>.</param>
    /// <param name="payload">The question; null is sent as an empty object.</param>
    /// <param name="idempotencyKey">The same for every repetition of the same call: 1 to 200 visible ASCII characters, no personal data.</param>
    /// <param name="cancellation">Stops waiting; the system may have acted nevertheless.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ArgumentException">The idempotency key is empty, too long or has other characters: a fault of our own.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public async Task<SystemAnswer> CallAsync(
        string system,
        string operation,
        JsonNode? payload,
        string idempotencyKey,
        CancellationToken cancellation
    )
    {
        RequireKey(idempotencyKey);
        if (!lines.TryGetValue(system, out var line))
        {
            return Told(system, operation, new Refused(CallReasons.UnknownSystem));
        }

        if (!line.Operations.Contains(operation))
        {
            return Told(system, operation, new Refused(CallReasons.UnknownOperation));
        }

        if (line.Address is null)
        {
            return Told(system, operation, new Refused(CallReasons.NotConfigured));
        }

        using var activity = Source.StartActivity($"{system}/{operation}", ActivityKind.Client);
        var address = new Uri($"{line.Address.AbsoluteUri.TrimEnd('/')}/{system}/{operation}");
        var body = Encoding.UTF8.GetBytes(payload?.ToJsonString() ?? "{}");
        var answer = await line.AttemptAsync(
            token => PostAsync(address, body, idempotencyKey, line.Options.LargestAnswer, token),
            cancellation
        );
        activity?.SetTag("regulations.outcome", Outcome(answer));
        return Told(system, operation, answer);
    }

    private async ValueTask<SystemAnswer> PostAsync(Uri address, byte[] body, string key, int largestAnswer, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("Idempotency-Key", key);
        try
        {
            using var client = clients.CreateClient(HttpClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return await ResponseReading.ReadAsync(response, largestAnswer, cancellation);
        }
        catch (HttpRequestException)
        {
            return new PassingFailure(CallReasons.Unreachable);
        }
        catch (IOException)
        {
            return new PassingFailure(CallReasons.Unreachable);
        }
    }

    private static void RequireKey(string key)
    {
        if (key.Length is 0 or > 200 || key.Any(c => c is <= ' ' or > '~'))
        {
            throw new ArgumentException("An idempotency key is 1 to 200 visible ASCII characters.", nameof(key));
        }
    }

    private SystemAnswer Told(string system, string operation, SystemAnswer answer)
    {
        switch (answer)
        {
            case Refused refused:
                LogRefused(system, operation, refused.Reason.Code, refused.Status);
                break;
            case PassingFailure failure:
                LogFailed(system, operation, failure.Reason.Code, failure.Status);
                break;
            default:
                LogAnswered(system, operation);
                break;
        }

        return answer;
    }

    private static string Outcome(SystemAnswer answer) =>
        answer switch
        {
            Refused refused => refused.Reason.Code,
            PassingFailure failure => failure.Reason.Code,
            _ => "answered",
        };

    [LoggerMessage(1, LogLevel.Debug, "{System}/{Operation} answered")]
    private partial void LogAnswered(string system, string operation);

    [LoggerMessage(2, LogLevel.Warning, "{System}/{Operation} refused for good: {Reason}, status {Status}")]
    private partial void LogRefused(string system, string operation, string reason, int? status);

    [LoggerMessage(3, LogLevel.Warning, "{System}/{Operation} failed for now: {Reason}, status {Status}")]
    private partial void LogFailed(string system, string operation, string reason, int? status);
}
