using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Regulations.EndToEnd.House;

/// <summary>One of the house's programs as a process of its own, on a port the system chose, with all it says kept in a log.</summary>
internal sealed partial class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan ReadinessDeadline = TimeSpan.FromMinutes(3);

    private readonly string project;
    private readonly Process process;
    private readonly StringBuilder log = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProgram(string project, Process process)
    {
        this.project = project;
        this.process = process;
    }

    public Uri Address { get; private set; } = null!;

    public string Log
    {
        get
        {
            lock (log)
                return log.ToString();
        }
    }

    /// <summary>Starts it and waits until it answers at <paramref name="healthPath"/>.</summary>
    /// <exception cref="InvalidOperationException">It ended or was not ready within three minutes; the message bears its log.</exception>
    public static async Task<RunningProgram> StartAsync(string project, string healthPath, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Places.Program(project)])
        {
            WorkingDirectory = Path.Combine(Places.Repository, "src", project),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var started = new Process { StartInfo = start, EnableRaisingEvents = true };
        var program = new RunningProgram(project, started);
        started.OutputDataReceived += (_, line) => program.Hear(line.Data);
        started.ErrorDataReceived += (_, line) => program.Hear(line.Data);
        started.Exited += (_, _) => program.listening.TrySetException(new InvalidOperationException($"{project} ended."));
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        try
        {
            using var deadline = new CancellationTokenSource(ReadinessDeadline);
            program.Address = await program.listening.Task.WaitAsync(deadline.Token);
            await program.BecomeReadyAsync(healthPath, deadline.Token);
            return program;
        }
        catch (Exception reason) when (reason is InvalidOperationException or OperationCanceledException)
        {
            await program.DisposeAsync();
            throw new InvalidOperationException($"{project} did not get ready: {reason.Message}\n{program.Log}", reason);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (log)
            log.AppendLine(line);
        if (NowListening().Match(line) is { Success: true } match)
            listening.TrySetResult(new Uri(match.Groups["address"].Value));
    }

    private async Task BecomeReadyAsync(string healthPath, CancellationToken deadline)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        do
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(healthPath, UriKind.Relative), deadline);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // Not yet: asked again at the next pulse, until the deadline.
            }
        } while (await pulse.WaitForNextTickAsync(deadline));
    }

    [GeneratedRegex(
        @"Now listening on: (?<address>http://127\.0\.0\.1:\d+)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex NowListening();
}
