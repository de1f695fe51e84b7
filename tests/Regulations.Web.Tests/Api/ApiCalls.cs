using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Regulations.Web.Tests.Api;

/// <summary>Calls of the interface, as a program makes them.</summary>
internal static class ApiCalls
{
    public const string Root = "/api/v1";

    /// <summary>What an operator files at the counter: the applicant is entered later.</summary>
    public static JsonObject AtTheCounter(string kind = "issue") =>
        new()
        {
            ["edition"] = "eastkz/survey-licence",
            ["kind"] = kind,
            ["channel"] = "state-corporation",
        };

    public static async Task<HttpResponseMessage> Change(
        this HttpClient client,
        string path,
        JsonObject? body,
        string? key = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Root + path) { Content = JsonContent.Create(body ?? []) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString("N"));
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await client.SendAsync(request);
    }

    public static async Task<JsonObject> Read(this HttpClient client, string path) =>
        (await client.GetFromJsonAsync<JsonObject>(Root + path))!;

    public static async Task<JsonObject> Body(this HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonObject>())!;

    public static string Text(this JsonObject body, string name) => body[name]!.GetValue<string>();
}
