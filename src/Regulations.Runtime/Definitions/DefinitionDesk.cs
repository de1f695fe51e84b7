using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Gateway.Signatures;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Workflows.Definitions;

namespace Regulations.Runtime.Definitions;

/// <summary>One definition within a command: its versions, its draft's history and its record. Nobody else changes it until the command ends.</summary>
internal sealed class DefinitionDesk
{
    /// <summary>Streams of the record that are definitions' begin with this.</summary>
    public const string StreamPrefix = "definition/";

    /// <summary>For this long saves of one person are one.</summary>
    public static readonly Duration Coalesced = Duration.FromMinutes(2);

    private readonly CommandScope scope;
    private readonly List<DefinitionVersion> versions;
    private DefinitionSave? lastSave;
    private JournalEntry? lastEntry;

    private DefinitionDesk(
        CommandScope scope,
        string definitionId,
        List<DefinitionVersion> versions,
        DefinitionSave? lastSave,
        JournalEntry? lastEntry
    )
    {
        this.scope = scope;
        DefinitionId = definitionId;
        this.versions = versions;
        this.lastSave = lastSave;
        this.lastEntry = lastEntry;
    }

    public string DefinitionId { get; }

    public IReadOnlyList<DefinitionVersion> Versions => versions;

    public DefinitionVersion? Draft => versions.Find(v => v.State == DefinitionState.Draft);

    public DefinitionVersion? Published => versions.Find(v => v.State == DefinitionState.Published);

    /// <summary>What an editor opens: the draft, else the published version, else the latest.</summary>
    public DefinitionVersion? Current => Draft ?? Published ?? versions.MaxBy(v => v.Version);

    public static async Task<DefinitionDesk> OpenAsync(CommandScope scope, string definitionId, CancellationToken cancellation)
    {
        var stream = StreamPrefix + definitionId;
        await scope.BeginWritingAsync(cancellation);
        await scope.Dialect.LockNameAsync(scope.Store, stream, cancellation);
        var store = scope.Store;
        return new DefinitionDesk(
            scope,
            definitionId,
            await store.DefinitionVersions.Where(v => v.DefinitionId == definitionId).ToListAsync(cancellation),
            await store
                .DefinitionSaves.Where(s => s.DefinitionId == definitionId)
                .OrderByDescending(s => s.Sequence)
                .FirstOrDefaultAsync(cancellation),
            await store
                .Journal.AsNoTracking()
                .Where(e => e.Stream == stream)
                .OrderByDescending(e => e.Seq)
                .FirstOrDefaultAsync(cancellation)
        );
    }

    /// <summary>The text of a content.</summary>
    public Task<string> JsonAsync(string hash, CancellationToken cancellation) =>
        scope.Store.DefinitionContents.Where(c => c.Hash == hash).Select(c => c.Json).SingleAsync(cancellation);

    /// <summary>Makes a content the draft's, and remembers the one before. A definition without a draft gets one.</summary>
    public async Task<DefinitionVersion> WriteDraftAsync(
        WorkflowDefinition definition,
        string json,
        DefinitionSaveKind kind,
        CancellationToken cancellation
    )
    {
        await StoreContentAsync(definition.ContentHash, json, cancellation);
        var before = Draft?.Hash;
        var draft = Draft ?? AddVersion(definition, DefinitionState.Draft);
        draft.Hash = definition.ContentHash;
        (draft.Key, draft.IsEdition) = DefinitionKey.Of(definition);
        draft.ChangedAt = scope.Now;
        draft.ChangedBy = scope.Actor;
        await RememberAsync(draft, before, kind, cancellation);
        return draft;
    }

    public async Task StoreContentAsync(string hash, string json, CancellationToken cancellation)
    {
        if (!await scope.Store.DefinitionContents.AnyAsync(c => c.Hash == hash, cancellation))
        {
            scope.Store.DefinitionContents.Add(new DefinitionContent { Hash = hash, Json = json });
        }
    }

    /// <summary>A new version with the next number. Of a definition's first the file tells the number.</summary>
    public DefinitionVersion AddVersion(WorkflowDefinition definition, DefinitionState state)
    {
        var (key, isEdition) = DefinitionKey.Of(definition);
        var version = new DefinitionVersion
        {
            DefinitionId = DefinitionId,
            Version = versions.Count == 0 ? Math.Max(definition.Version, 1) : versions.Max(v => v.Version) + 1,
            Key = key,
            Hash = definition.ContentHash,
            State = state,
            CreatedAt = scope.Now,
            CreatedBy = scope.Actor,
            ChangedAt = scope.Now,
            ChangedBy = scope.Actor,
            IsEdition = isEdition,
        };
        versions.Add(version);
        scope.Store.DefinitionVersions.Add(version);
        return version;
    }

    /// <summary>New requests start on this version from now on.</summary>
    public void Publish(DefinitionVersion version, string? reason, LocalDate? effectiveFrom)
    {
        if (Published is { } before && before != version)
        {
            before.State = DefinitionState.Superseded;
        }
        version.State = DefinitionState.Published;
        version.PublishedAt = scope.Now;
        version.PublishedBy = scope.Actor;
        version.Reason = reason;
        version.EffectiveFrom = effectiveFrom;
        Record(
            JournalKinds.DefinitionPublished,
            version,
            new JsonObject { ["reason"] = reason, ["effectiveFrom"] = effectiveFrom?.ToString("uuuu-MM-dd", null) }
        );
    }

    public void Remove(DefinitionVersion version)
    {
        versions.Remove(version);
        scope.Store.DefinitionVersions.Remove(version);
    }

    /// <summary>Adds to the definition's record who did what.</summary>
    public void Record(string kind, DefinitionVersion? version, JsonObject? more = null)
    {
        var data = more ?? [];
        if (version is not null)
        {
            data["version"] = version.Version;
            data["hash"] = version.Hash;
        }
        var entry = new JournalEntry
        {
            Stream = StreamPrefix + DefinitionId,
            Seq = (lastEntry?.Seq ?? 0) + 1,
            At = scope.Now,
            Actor = scope.Actor,
            Kind = kind,
            Data = CanonicalJson.Text(data),
            PreviousHash = lastEntry?.Hash ?? "",
            Hash = "",
        };
        lastEntry = entry.Sealed();
        scope.Journal.Add(lastEntry, null);
    }

    private async Task RememberAsync(DefinitionVersion draft, string? before, DefinitionSaveKind kind, CancellationToken cancellation)
    {
        if (before is not null && IsContinued(draft, before, kind))
        {
            lastSave!.Hash = draft.Hash;
            lastSave.At = scope.Now;
            await ForgetContentAsync(before, cancellation);
            return;
        }
        lastSave = new DefinitionSave
        {
            DefinitionId = DefinitionId,
            Sequence = (lastSave?.Sequence ?? 0) + 1,
            Version = draft.Version,
            Hash = draft.Hash,
            Since = scope.Now,
            At = scope.Now,
            By = scope.Actor,
            Kind = kind,
        };
        scope.Store.DefinitionSaves.Add(lastSave);
    }

    // What was discarded in between is not continued.
    private bool IsContinued(DefinitionVersion draft, string before, DefinitionSaveKind kind) =>
        lastSave is { Kind: DefinitionSaveKind.Saved } last
        && kind == DefinitionSaveKind.Saved
        && last.Version == draft.Version
        && last.Hash == before
        && last.By == scope.Actor
        && scope.Now - last.Since < Coalesced;

    // A content that only a save stood for that another has taken the place of. What ran on a version is never forgotten.
    private async Task ForgetContentAsync(string hash, CancellationToken cancellation)
    {
        var store = scope.Store;
        var isKept =
            versions.Exists(v => v.Hash == hash)
            || lastSave?.Hash == hash
            || await store.DefinitionSaves.AnyAsync(
                s => s.Hash == hash && !(s.DefinitionId == DefinitionId && s.Sequence == lastSave!.Sequence),
                cancellation
            )
            || await store.Requests.AnyAsync(r => r.DefinitionHash == hash, cancellation);
        if (!isKept && await store.DefinitionContents.FindAsync([hash], cancellation) is { } content)
        {
            store.DefinitionContents.Remove(content);
        }
    }
}
