using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Sandbox.Memory;
using Regulations.Sandbox.People;

namespace Regulations.Sandbox.Calls;

/// <summary>
/// Receives one call: remembered answers first, then the person's troubles, then the operation. Looking for a remembered answer, deciding
/// and remembering are one step, so that a key is dealt with once however often and however quickly it comes in.
/// </summary>
public sealed class SystemEndpoint(Operations operations, SandboxMemory memory, CallLog log, TimeProvider time)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public async Task AnswerAsync(HttpContext context, string system, string operation)
    {
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > 200)
        {
            await SendAsync(context, Reply.Declined(400, "Idempotency-Key is required, 1 to 200 characters."));
            return;
        }

        if (operations.Find(system, operation) is not { } asked)
        {
            await SendAsync(context, Reply.Declined(404, "No such system or operation."));
            return;
        }

        log.Received(new ReceivedCall(system, operation, key, Trace(context), time.GetUtcNow()));
        if (await ReadAsync(context) is not { } body)
        {
            await SendAsync(context, Reply.Declined(400, "The question is not a JSON object."));
            return;
        }

        await DealAsync(context, asked, new Question(body), key);
    }

    private async Task DealAsync(HttpContext context, Operation asked, Question question, string key)
    {
        var call = new Call(
            asked,
            question,
            key,
            Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(question.Body)))
        );
        if (memory.Read(call.Remembered) is { } known)
        {
            await SendAsync(context, known);
            return;
        }

        var trouble = memory.Decide(call.Trouble);
        if (trouble is { Kind: TroubleKind.Slow })
        {
            await Task.Delay(TimeSpan.FromSeconds(trouble.DelaySeconds), time, context.RequestAborted);
        }
        else if (trouble is { Kind: TroubleKind.Down })
        {
            context.Response.Headers.RetryAfter = "1";
            await SendAsync(context, Reply.Declined(503, "The system is down."));
            return;
        }

        var (reply, isNew) = memory.Decide(ledger => call.Deal(ledger, trouble));
        if (isNew)
        {
            log.Applied(asked.System, asked.Name, key);
        }

        if (trouble is { Kind: TroubleKind.LostAnswer })
        {
            context.Abort();
            return;
        }

        await SendAsync(context, reply);
    }

    private static async Task<JsonObject?> ReadAsync(HttpContext context)
    {
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, documentOptions: Strict, cancellationToken: context.RequestAborted)
                as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Trace(HttpContext context) => context.Request.Headers.TraceParent is [var trace, ..] ? trace : null;

    private static Task SendAsync(HttpContext context, Reply reply)
    {
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.Status < 400 ? "application/json; charset=utf-8" : "application/problem+json";
        return context.Response.WriteAsync(reply.Body.ToJsonString(), context.RequestAborted);
    }
}
