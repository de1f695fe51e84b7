using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Regulations.Editions;

namespace Regulations.Cli.Hosts;

/// <summary>A running host, signed in as a person of the house: what a verb does there is done in that person's name, under the host's own rules.</summary>
internal sealed partial class HostSession : IDisposable
{
    private const string Api = "api/v1/definitions";
    private readonly HttpClient _client;

    private HostSession(Uri host) =>
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true })
        {
            BaseAddress = host,
            Timeout = TimeSpan.FromMinutes(3),
            MaxResponseContentBufferSize = Edition.MaximumBytes + 1024,
        };

    /// <summary>Signs in.</summary>
    /// <exception cref="RefusedException">Nobody answers there, or the host does not know the person or the password.</exception>
    public static async Task<HostSession> EnterAsync(HostLogin login, CancellationToken cancellation)
    {
        var session = new HostSession(login.Host);
        try
        {
            await session.SignInAsync(login, cancellation);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>The keys of the editions that the host runs.</summary>
    public async Task<IReadOnlyList<string>> KeysAsync(CancellationToken cancellation)
    {
        var list = await ReadAsync(Api, cancellation);
        return [.. list["items"]!.AsArray().Select(item => item!["key"]!.GetValue<string>())];
    }

    /// <summary>What the host has of a definition, greatest version first; empty: nothing.</summary>
    public async Task<IReadOnlyList<HostVersion>> VersionsAsync(string key, CancellationToken cancellation)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"{Api}/{key}/versions", null, null, cancellation);
        return answer.StatusCode == HttpStatusCode.NotFound
            ? []
            : await JsonAsync<List<HostVersion>>(await DemandAsync(answer, cancellation), cancellation);
    }

    /// <summary>The text of a version, forms in it.</summary>
    public async Task<string> FileAsync(string key, int version, CancellationToken cancellation)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"{Api}/{key}/file?version={version}", null, null, cancellation);
        return await (await DemandAsync(answer, cancellation)).Content.ReadAsStringAsync(cancellation);
    }

    /// <summary>Makes a text the draft.</summary>
    /// <param name="key">The edition.</param>
    /// <param name="json">The text, forms in it.</param>
    /// <param name="basedOn">The hash of the draft it takes the place of; null: there is none.</param>
    /// <exception cref="RefusedException">The host refuses; the message is the host's.</exception>
    public async Task<HostVersion> DraftAsync(string key, string json, string? basedOn, CancellationToken cancellation)
    {
        using var answer = await SendAsync(HttpMethod.Put, $"{Api}/{key}/draft", json, basedOn, cancellation);
        return await JsonAsync<HostVersion>(await DemandAsync(answer, cancellation), cancellation);
    }

    public void Dispose() => _client.Dispose();

    private async Task SignInAsync(HostLogin login, CancellationToken cancellation)
    {
        using var page = await SendAsync(HttpMethod.Get, "sign-in", null, null, cancellation);
        var html = await (await DemandAsync(page, cancellation)).Content.ReadAsStringAsync(cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Post, "sign-in")
        {
            Content = new FormUrlEncodedContent([
                new("form", WebUtility.HtmlDecode(Token().Match(html).Groups["token"].Value)),
                new("userName", login.User),
                new("password", login.Password),
            ]),
        };
        using var answer = await SendAsync(request, cancellation);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new RefusedException($"{login.Host}: the host does not sign {login.User} in ({(int)answer.StatusCode}).");
        }
    }

    private async Task<JsonObject> ReadAsync(string path, CancellationToken cancellation)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, null, null, cancellation);
        return await JsonAsync<JsonObject>(await DemandAsync(answer, cancellation), cancellation);
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        string? json,
        string? basedOn,
        CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Accept-Language", "en");
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        }
        if (basedOn is not null)
        {
            request.Headers.Add("If-Match", $"\"{basedOn}\"");
        }
        return await SendAsync(request, cancellation);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await _client.SendAsync(request, cancellation);
        }
        catch (HttpRequestException wrong)
        {
            throw new RefusedException($"{_client.BaseAddress}: {wrong.Message}", wrong);
        }
        catch (TaskCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new RefusedException($"{_client.BaseAddress}: no answer within {_client.Timeout.TotalSeconds} s.", late);
        }
    }

    private async Task<HttpResponseMessage> DemandAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }
        var said =
            answer.Content.Headers.ContentType?.MediaType == "application/problem+json" ? await TitleAsync(answer, cancellation) : null;
        throw new RefusedException($"{_client.BaseAddress}: {(int)answer.StatusCode} {said ?? answer.ReasonPhrase}");
    }

    private async Task<string?> TitleAsync(HttpResponseMessage answer, CancellationToken cancellation) =>
        (await JsonAsync<JsonObject>(answer, cancellation))["title"]?.GetValue<string>();

    private async Task<T> JsonAsync<T>(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<T>(cancellation) ?? throw new JsonException("null");
        }
        catch (JsonException wrong)
        {
            throw new RefusedException($"{_client.BaseAddress}: its answer is not understood: {wrong.Message}", wrong);
        }
    }

    [GeneratedRegex("name=\"form\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}

/// <summary>A version as the host tells it.</summary>
/// <param name="State"><c>draft</c>, <c>published</c>, <c>superseded</c>, <c>retracted</c>.</param>
internal sealed record HostVersion(int Version, string Hash, string State);
