using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Regulations.Chaos.House;

namespace Regulations.Chaos.People;

/// <summary>
/// A demonstration person at a program that never gives up: a call that broke, or that the house was too busy for, is sent again with the
/// same key to whichever host is up, until there is a definite answer.
/// </summary>
internal sealed partial class SignedInPerson : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private readonly TwoHosts hosts;
    private readonly AcceptedCommands accepted;
    private readonly HttpClient client;
    private readonly Random random;

    private SignedInPerson(TwoHosts hosts, string userName, AcceptedCommands accepted, int seed)
    {
        this.hosts = hosts;
        this.accepted = accepted;
        UserName = userName;
        random = new Random(seed);
        client = new HttpClient(
            new SocketsHttpHandler
            {
                CookieContainer = new CookieContainer(),
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
            }
        )
        {
            Timeout = TimeSpan.FromSeconds(60),
        };
    }

    public string UserName { get; }

    public static async Task<SignedInPerson> SignInAsync(TwoHosts hosts, string userName, AcceptedCommands accepted, int seed)
    {
        var person = new SignedInPerson(hosts, userName, accepted, seed);
        var page = await person.PersistAsync(
            () => new HttpRequestMessage(HttpMethod.Get, "/sign-in"),
            response => response.Content.ReadAsStringAsync()
        );
        var token = WebUtility.HtmlDecode(AntiforgeryField().Match(page).Groups["token"].Value);
        await person.PersistAsync(
            () =>
                new HttpRequestMessage(HttpMethod.Post, "/sign-in/demonstration")
                {
                    Content = new FormUrlEncodedContent([new("form", token), new("person", userName)]),
                },
            response =>
                response.StatusCode == HttpStatusCode.Redirect
                    ? Task.FromResult(true)
                    : throw new InvalidOperationException($"{userName} could not sign in: {(int)response.StatusCode}.")
        );
        return person;
    }

    public Task<JsonNode> ReadAsync(string path) =>
        PersistAsync(
            () => new HttpRequestMessage(HttpMethod.Get, path),
            async response => (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!
        );

    /// <summary>Sends a change; some are sent to both hosts at once, as an impatient person would.</summary>
    public async Task<Reply> ChangeAsync(string path, JsonNode? body, string key)
    {
        HttpRequestMessage Make() => Keyed(path, key, body is null ? null : JsonContent.Create(body));
        if (NextShare() >= 0.05)
        {
            return await SendAsync(Make, path, key);
        }

        var both = await Task.WhenAll(SendAsync(Make, path, key), SendAsync(Make, path, key));
        return both.FirstOrDefault(reply => reply.IsApplied) ?? both[0];
    }

    /// <summary>Adds a small PDF to a request and gives its digest.</summary>
    public async Task<string> AttachAsync(string request, string field)
    {
        HttpRequestMessage Make()
        {
            var file = new ByteArrayContent("%PDF-1.4\n%chaos\n"u8.ToArray());
            file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            var form = new MultipartFormDataContent { { new StringContent(field), "field" }, { file, "file", "paper.pdf" } };
            return Keyed($"/api/v1/requests/{request}/attachments", $"file/{request}/{field}", form);
        }

        var reply = await SendAsync(Make, "/attachments", $"file/{request}/{field}");
        return reply.Body!["sha256"]!.GetValue<string>();
    }

    public void Dispose() => client.Dispose();

    private Task<Reply> SendAsync(Func<HttpRequestMessage> make, string path, string key) =>
        PersistAsync(
            make,
            async response =>
            {
                var text = await response.Content.ReadAsStringAsync();
                var reply = new Reply(response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
                if (reply.IsApplied)
                {
                    accepted.Add(key, path, UserName);
                }

                return reply;
            }
        );

    private static HttpRequestMessage Keyed(string path, string key, HttpContent? content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Idempotency-Key", key);
        return request;
    }

    private async Task<T> PersistAsync<T>(Func<HttpRequestMessage> make, Func<HttpResponseMessage, Task<T>> read)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        string last;
        do
        {
            var (definite, result, why) = await TryAsync(make, read, patience.Token);
            if (definite)
            {
                return result!;
            }

            last = why;
        } while (await Passed(pulse, patience.Token));
        throw new TimeoutException($"{UserName} had no definite answer in {Patience}: {last}.");
    }

    private async Task<(bool Definite, T? Result, string Why)> TryAsync<T>(
        Func<HttpRequestMessage> make,
        Func<HttpResponseMessage, Task<T>> read,
        CancellationToken patience
    )
    {
        var addresses = hosts.Addresses;
        if (addresses.Count == 0)
        {
            return (false, default, "no host is up");
        }

        using var request = make();
        request.RequestUri = new Uri(addresses[NextIndex(addresses.Count)], request.RequestUri!);
        try
        {
            using var response = await client.SendAsync(request, patience);
            return await IsPassingAsync(response)
                ? (false, default, $"status {(int)response.StatusCode}")
                : (true, await read(response), "");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or TaskCanceledException)
        {
            return (false, default, broken.Message);
        }
    }

    // A host that is just starting, or the house being busy, is no answer.
    private static async Task<bool> IsPassingAsync(HttpResponseMessage response) =>
        (int)response.StatusCode >= 500
        || (
            response.StatusCode == HttpStatusCode.Conflict
            && (await response.Content.ReadAsStringAsync()).Contains("\"busy\"", StringComparison.Ordinal)
        );

    private static async Task<bool> Passed(PeriodicTimer pulse, CancellationToken patience)
    {
        try
        {
            return await pulse.WaitForNextTickAsync(patience);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private double NextShare()
    {
        lock (random)
        {
            return random.NextDouble();
        }
    }

    private int NextIndex(int count)
    {
        lock (random)
        {
            return random.Next(count);
        }
    }

    [GeneratedRegex("name=\"form\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AntiforgeryField();
}

/// <summary>A definite answer of a host.</summary>
internal sealed record Reply(HttpStatusCode Status, JsonNode? Body)
{
    public bool IsApplied => (int)Status is >= 200 and < 300;
}
