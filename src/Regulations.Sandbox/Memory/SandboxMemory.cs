using System.Text;
using System.Text.Json;
using Regulations.Sandbox.People;

namespace Regulations.Sandbox.Memory;

/// <summary>
/// Keeps the ledger and, where a file is named, appends every decision to it as one line (a JSON array of facts), so that a restart
/// continues where it stopped. A line torn by a crash is cut off: its caller never had an answer and will ask again.
/// </summary>
public sealed class SandboxMemory : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly Lock gate = new();
    private readonly Ledger ledger;
    private readonly FileStream? file;

    public SandboxMemory(Population population, string? path)
    {
        ledger = new Ledger(population);
        if (path is null)
        {
            return;
        }

        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        file.SetLength(Recall());
        file.Seek(0, SeekOrigin.End);
    }

    /// <summary>Reads something.</summary>
    public T Read<T>(Func<Ledger, T> question)
    {
        lock (gate)
        {
            return question(ledger);
        }
    }

    /// <summary>Decides on what is remembered and remembers what was decided, as one step.</summary>
    public T Decide<T>(Func<Ledger, (T Result, IReadOnlyList<Fact> Facts)> decision)
    {
        lock (gate)
        {
            var (result, facts) = decision(ledger);
            Write(facts);
            foreach (var fact in facts)
            {
                ledger.Apply(fact);
            }

            return result;
        }
    }

    public void Dispose() => file?.Dispose();

    private void Write(IReadOnlyList<Fact> facts)
    {
        if (file is null || facts.Count == 0)
        {
            return;
        }

        file.Write([.. JsonSerializer.SerializeToUtf8Bytes(facts, Json), (byte)'\n']);
        file.Flush();
    }

    // Returns the length of the whole lines.
    private long Recall()
    {
        using var reader = new StreamReader(file!, Encoding.UTF8, leaveOpen: true);
        var text = reader.ReadToEnd();
        var whole = text[..(text.LastIndexOf('\n') + 1)];
        foreach (var line in whole.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var fact in JsonSerializer.Deserialize<List<Fact>>(line, Json)!)
            {
                ledger.Apply(fact);
            }
        }

        return Encoding.UTF8.GetByteCount(whole);
    }
}
