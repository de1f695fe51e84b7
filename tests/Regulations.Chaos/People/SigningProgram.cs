using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Regulations.Chaos.People;

/// <summary>The signing program on everybody's own computer, which the sandbox plays.</summary>
internal sealed class SigningProgram(Uri sandbox) : IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = sandbox };
    private readonly ConcurrentDictionary<string, Task<JsonArray>> certificates = new(StringComparer.Ordinal);

    /// <summary>A certificate that the person can choose: the first one, or a later one.</summary>
    public async Task<(string Id, string Der)> CertificateAsync(string subject, int choice)
    {
        var list = await certificates.GetOrAdd(subject, ListAsync);
        var chosen = list[Math.Min(choice, list.Count - 1)]!;
        return (chosen["id"]!.GetValue<string>(), chosen["certificate"]!.GetValue<string>());
    }

    public async Task<string> SignAsync(string certificateId, byte[] content)
    {
        var answer = await CallAsync(
            "cms.sign",
            new JsonObject { ["certificateId"] = certificateId, ["data"] = Convert.ToBase64String(content) }
        );
        return answer["cms"]!.GetValue<string>();
    }

    /// <summary>Gives a person another script.</summary>
    public async Task ScriptAsync(string subject, JsonObject script)
    {
        using var response = await client.PostAsJsonAsync("admin/scripts", new JsonObject { ["subject"] = subject, ["script"] = script });
        response.EnsureSuccessStatusCode();
    }

    /// <summary>How often each <c>system/operation/key</c> was dealt with.</summary>
    public async Task<JsonObject> CountsAsync() => (await client.GetFromJsonAsync<JsonObject>("admin/calls/counts"))!;

    public void Dispose() => client.Dispose();

    private async Task<JsonArray> ListAsync(string subject) =>
        (await CallAsync("certificates.list", new JsonObject { ["subject"] = subject }))["certificates"]!.AsArray();

    private async Task<JsonObject> CallAsync(string operation, JsonObject question)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"eds/{operation}") { Content = JsonContent.Create(question) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        using var response = await client.SendAsync(request);
        return (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
