namespace Regulations.Runtime;

/// <summary>What configuration says of the runtime; section <c>Regulations</c>.</summary>
public sealed class RuntimeOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Regulations";

    /// <summary><c>sqlite</c> (default) or <c>postgres</c>.</summary>
    public string Store { get; set; } = "sqlite";

    /// <summary>Connection string; for SQLite by default <c>Data Source=data/regulations.db</c>.</summary>
    public string ConnectionString { get; set; } = "Data Source=data/regulations.db";

    /// <summary>Folder of definitions, calendars and people.</summary>
    public string Workflows { get; set; } = "workflows";

    /// <summary>Demo people, one-click sign-in, movable clock.</summary>
    public bool Demonstration { get; set; }

    /// <summary>The password of every demo person. Default <c>Demo-2026</c>.</summary>
    public string DemonstrationPassword { get; set; } = "Demo-2026";

    /// <summary>Who saved a content of a draft may not publish it: somebody else does. Default true.</summary>
    public bool FourEyes { get; set; } = true;

    /// <summary>Where no version of an edition is in force, its act repealed or not yet in force, new requests are accepted on the latest one.</summary>
    public bool AllowRepealed { get; set; }

    /// <summary>This node's name in leases; by default machine name and process id.</summary>
    public string Node { get; set; } = $"{Environment.MachineName}-{Environment.ProcessId}";

    /// <summary>Timers, outbox and limits are driven by this node.</summary>
    public bool Sweeps { get; set; } = true;

    /// <summary>How often due timers and limits are looked for. Default one second.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The PEM file of the ECDSA key that journal anchors are signed with; null: a key of this process, for showing only.</summary>
    public string? AnchorKeyFile { get; set; }

    /// <summary>Commands this node applies at the same time on PostgreSQL. The connection pool must hold at least three times as many. Default 16.</summary>
    public int ConcurrentCommands { get; set; } = 16;

    /// <summary>Calls to other systems made at the same time by this node.</summary>
    public int ConcurrentCalls { get; set; } = 8;

    /// <summary>How long is kept what has served.</summary>
    public PersonalData.RetentionOptions Retention { get; set; } = new();

    /// <summary>Attempts before a failing call becomes an incident.</summary>
    public int CallAttempts { get; set; } = 6;

    /// <summary>The pause after the first failed attempt; doubled each time, at most ten minutes.</summary>
    public TimeSpan CallBackOff { get; set; } = TimeSpan.FromSeconds(2);
}
