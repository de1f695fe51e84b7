using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Regulations.Web.Tests.ElsaApi;

/// <summary>Calls as the designer makes them.</summary>
internal static class ElsaCalls
{
    public const string Root = "/elsa/api";
    public const string SurveyLicence = "eastkz-survey-licence";

    public static async Task<JsonObject> ReadElsa(this HttpClient client, string path) =>
        (await client.GetFromJsonAsync<JsonObject>(Root + path))!;

    public static async Task<HttpResponseMessage> PostElsa(
        this HttpClient client,
        string path,
        JsonNode? body = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Root + path) { Content = JsonContent.Create(body ?? new JsonObject()) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return await client.SendAsync(request);
    }

    public static async Task<JsonObject> Json(this HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!;

    /// <summary>What Studio shows of a refusal.</summary>
    public static async Task<string> Told(this HttpResponseMessage answer) =>
        string.Join(' ', (await answer.Json())["errors"]!["generalErrors"]!.AsArray().Select(text => text!.GetValue<string>()));

    public static string Word(this JsonNode node, string name) => node[name]!.GetValue<string>();
}
