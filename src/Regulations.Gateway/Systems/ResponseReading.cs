using System.Buffers;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Regulations.Gateway.Systems;

/// <summary>
/// Turns a response into an answer. A success must carry a JSON object no larger than allowed. "Too many requests", "too early" and
/// "request time-out" pass like any failure of the server; every other status below 500 is final.
/// </summary>
internal static class ResponseReading
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static async ValueTask<SystemAnswer> ReadAsync(HttpResponseMessage response, int largest, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        if (IsPassing(response.StatusCode))
        {
            return new PassingFailure(CallReasons.Unavailable, status, RetryAfter(response));
        }

        if (!response.IsSuccessStatusCode)
        {
            return new Refused(CallReasons.Declined, status);
        }

        var body = await ReadBoundedAsync(response.Content, largest, cancellation);
        if (body is null)
        {
            return new Refused(CallReasons.TooLarge, status);
        }

        return Parse(body) is { } answer ? new Answered(answer) : new PassingFailure(CallReasons.Unreadable, status);
    }

    private static bool IsPassing(HttpStatusCode status) =>
        (int)status >= 500 || status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)status == 425;

    private static TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta;

    // A page of a proxy in place of an answer is no answer: the system itself was not reached, so the call may be repeated.
    private static JsonObject? Parse(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<byte[]?> ReadBoundedAsync(HttpContent content, int largest, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > largest)
        {
            return null;
        }

        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var kept = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
            {
                if (kept.Length + read > largest)
                {
                    return null;
                }

                kept.Write(buffer, 0, read);
            }

            return kept.ToArray();
        }
        finally
        {
            // Answers hold personal data: none of it stays in a shared buffer.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
