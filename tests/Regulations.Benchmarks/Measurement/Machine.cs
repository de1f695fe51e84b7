using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Regulations.Benchmarks.Measurement;

/// <summary>On what, and when, figures were taken. A figure without this is a rumour.</summary>
internal static class Machine
{
    public static string Describe()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{DateTime.UtcNow:yyyy-MM-dd} · {Processor()} · {Environment.ProcessorCount} cores · {memory:0} GiB · {RuntimeInformation.OSDescription} · {RuntimeInformation.FrameworkDescription} · Node {NodeVersion()}"
        );
    }

    private static string Processor()
    {
        const string file = "/proc/cpuinfo";
        if (!File.Exists(file))
            return RuntimeInformation.ProcessArchitecture.ToString();
        var line = File.ReadLines(file).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal));
        return line is null
            ? RuntimeInformation.ProcessArchitecture.ToString()
            : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static string NodeVersion()
    {
        using var node = Process.Start(
            new ProcessStartInfo("node", "--version") { UseShellExecute = false, RedirectStandardOutput = true }
        );
        return node is null ? "absent" : node.StandardOutput.ReadToEnd().Trim();
    }
}
