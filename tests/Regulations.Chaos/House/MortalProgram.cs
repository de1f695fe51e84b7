using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Regulations.Chaos.House;

/// <summary>A program of the house as a process of its own, which can be killed as by <c>kill -9</c>.</summary>
internal sealed partial class MortalProgram : IAsyncDisposable
{
    private static readonly TimeSpan ReadinessDeadline = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly StringBuilder log = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private MortalProgram(Process process) => this.process = process;

    public Uri Address { get; private set; } = null!;

    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    /// <summary>Starts it on a free port and waits until it answers.</summary>
    /// <exception cref="InvalidOperationException">It ended or was not ready in time; the message bears its log.</exception>
    public static async Task<MortalProgram> StartAsync(string project, string healthPath, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Places.Program(project)])
        {
            WorkingDirectory = Path.Combine(Places.Repository, "src", project),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var program = new MortalProgram(new Process { StartInfo = start, EnableRaisingEvents = true });
        try
        {
            await program.BeginAsync(healthPath);
            return program;
        }
        catch (Exception reason) when (reason is InvalidOperationException or OperationCanceledException)
        {
            await program.DisposeAsync();
            throw new InvalidOperationException($"{project} did not get ready: {reason.Message}\n{program.Log}", reason);
        }
    }

    /// <summary>Kills it at once: no handler runs, nothing is flushed, connections break.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private async Task BeginAsync(string healthPath)
    {
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("It ended."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var deadline = new CancellationTokenSource(ReadinessDeadline);
        Address = await listening.Task.WaitAsync(deadline.Token);
        using var client = new HttpClient { BaseAddress = Address };
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        do
        {
            if (await AnswersAsync(client, healthPath, deadline.Token))
            {
                return;
            }
        } while (await pulse.WaitForNextTickAsync(deadline.Token));
    }

    private async Task<bool> AnswersAsync(HttpClient client, string healthPath, CancellationToken cancellation)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(healthPath, UriKind.Relative), cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException) when (!process.HasExited)
        {
            return false;
        }
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (log)
        {
            log.AppendLine(line);
        }

        if (NowListening().Match(line) is { Success: true } match)
        {
            listening.TrySetResult(new Uri(match.Groups["address"].Value));
        }
    }

    [GeneratedRegex(
        @"Now listening on: (?<address>http://127\.0\.0\.1:\d+)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex NowListening();
}
