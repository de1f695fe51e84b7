using System.Security.Cryptography;
using System.Text;
using Regulations.Editions;

namespace Regulations.Web.Simulation.Subject;

/// <summary>Definitions that analysts handed in to be simulated, stored nowhere else. The last ones of everybody, as far as they fit.</summary>
public sealed class HandedDefinitions
{
    private const int MostKept = 20;
    private const long MostCharacters = 24 * 1024 * 1024;
    private readonly Lock gate = new();
    private readonly List<(string Owner, string Id, string Json)> kept = [];

    /// <summary>Keeps one.</summary>
    /// <returns>Its id; null where it is larger than a definition may be.</returns>
    public string? Keep(string owner, string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        if (bytes.Length is 0 or > Edition.MaximumBytes)
            return null;
        var id = Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];
        lock (gate)
        {
            kept.RemoveAll(one => one.Owner == owner && one.Id == id);
            kept.Add((owner, id, json));
            while (kept.Count > MostKept || (kept.Count > 1 && kept.Sum(one => (long)one.Json.Length) > MostCharacters))
                kept.RemoveAt(0);
        }
        return id;
    }

    /// <summary>One that this person handed in; null: there is none any more.</summary>
    public string? Find(string owner, string id)
    {
        lock (gate)
            return kept.FindLast(one => one.Owner == owner && one.Id == id).Json;
    }
}
