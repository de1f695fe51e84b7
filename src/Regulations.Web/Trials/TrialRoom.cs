using Regulations.Editions.Trials;

namespace Regulations.Web.Trials;

/// <summary>A trial that somebody has open. Kept in memory until newer ones push it out; safe for many threads.</summary>
/// <param name="Definition">The definition's key.</param>
/// <param name="Version">Its version's number.</param>
/// <param name="Hash">The content that is tried out: a draft may have changed since.</param>
public sealed class OpenTrial(string id, string owner, string definition, int version, string hash, string json, Trial begun)
{
    private readonly Lock gate = new();

    /// <summary>Part of its address.</summary>
    public string Id => id;

    /// <summary>Who tries.</summary>
    public string Owner => owner;

    /// <summary>The definition's key.</summary>
    public string Definition => definition;

    /// <summary>The version's number.</summary>
    public int Version => version;

    /// <summary>The content's hash.</summary>
    public string Hash => hash;

    /// <summary>The content.</summary>
    public string Json => json;

    /// <summary>Where it stands.</summary>
    public Trial Now { get; private set; } = begun;

    /// <summary>Does one act, unless another was done since it was asked for (the form was sent twice, or from an older page).</summary>
    /// <param name="acts">How many acts had been done when it was asked for.</param>
    /// <exception cref="TrialRefusedException">It cannot be done; nothing has changed.</exception>
    public void Do(int acts, Func<Trial, Trial> act)
    {
        lock (gate)
        {
            if (Now.Acts == acts)
            {
                Now = act(Now);
            }
        }
    }
}

/// <summary>The trials that are open on this node.</summary>
public sealed class TrialRoom
{
    private const int MostOfOnePerson = 5;
    private const int MostKept = 50;
    private readonly Lock gate = new();
    private readonly List<OpenTrial> trials = [];

    /// <summary>Opens one; the person's oldest goes where they have many, and the oldest of all where there are too many.</summary>
    public OpenTrial Open(string owner, string definition, int version, string hash, string json, Trial begun)
    {
        var trial = new OpenTrial(Guid.NewGuid().ToString("N"), owner, definition, version, hash, json, begun);
        lock (gate)
        {
            if (trials.Count(t => t.Owner == owner) >= MostOfOnePerson)
            {
                trials.Remove(trials.First(t => t.Owner == owner));
            }
            if (trials.Count >= MostKept)
            {
                trials.RemoveAt(0);
            }
            trials.Add(trial);
        }
        return trial;
    }

    /// <summary>A person's trial; null: there is none any more, or it is somebody else's.</summary>
    public OpenTrial? Find(string owner, string id)
    {
        lock (gate)
        {
            return trials.Find(t => t.Id == id && t.Owner == owner);
        }
    }
}
