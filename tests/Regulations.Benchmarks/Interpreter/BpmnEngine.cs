using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Regulations.Benchmarks.Interpreter;

/// <summary>npm bpmn-engine in a Node process of its own, kept warm between rounds.</summary>
internal sealed class BpmnEngine : IDisposable
{
    private readonly Process process;

    private BpmnEngine(Process process) => this.process = process;

    public static BpmnEngine Start(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "bpmn-engine")))
            throw new InvalidOperationException($"Run `npm ci --ignore-scripts` in {folder} first.");
        var node =
            Process.Start(
                new ProcessStartInfo("node", "bpmn-engine-pace.mjs")
                {
                    WorkingDirectory = folder,
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                }
            ) ?? throw new InvalidOperationException("Node did not start.");
        var engine = new BpmnEngine(node);
        if (engine.Answer() != "ready")
            throw new InvalidOperationException("bpmn-engine did not get ready.");
        return engine;
    }

    public Pace Run(string scenario, double seconds)
    {
        process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scenario} {seconds}"));
        process.StandardInput.Flush();
        return JsonSerializer.Deserialize<Pace>(Answer()) ?? throw new InvalidOperationException("bpmn-engine gave no figures.");
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit(TimeSpan.FromSeconds(5));
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private string Answer() =>
        process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("bpmn-engine ended before it answered.");
}
