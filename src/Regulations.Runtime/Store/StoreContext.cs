using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Regulations.Runtime.Attachments;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Documents;
using Regulations.Runtime.Incidents;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Migrating;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Store.Sealing;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Timers;

namespace Regulations.Runtime.Store;

/// <summary>Everything the house keeps, in one schema for every provider. Identity's stores use it as well.</summary>
public abstract class StoreContext(DbContextOptions options) : IdentityDbContext<Person>(options)
{
    /// <summary>What personal data are encrypted with; null at design time only.</summary>
    internal StoreSeal? Seal { get; } = options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetService<StoreSeal>();

    /// <summary>Places of work.</summary>
    public DbSet<Office> Offices => Set<Office>();

    internal DbSet<Request> Requests => Set<Request>();
    internal DbSet<WorkTask> Tasks => Set<WorkTask>();
    internal DbSet<TimerRow> Timers => Set<TimerRow>();
    internal DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    internal DbSet<IncidentRow> Incidents => Set<IncidentRow>();
    internal DbSet<JournalEntry> Journal => Set<JournalEntry>();
    internal DbSet<JournalPayload> JournalPayloads => Set<JournalPayload>();
    internal DbSet<JournalAnchor> JournalAnchors => Set<JournalAnchor>();
    internal DbSet<IssuedDocument> Documents => Set<IssuedDocument>();
    internal DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    internal DbSet<EventWait> EventWaits => Set<EventWait>();
    internal DbSet<Notice> Notices => Set<Notice>();
    internal DbSet<Attachment> Attachments => Set<Attachment>();
    internal DbSet<Blob> Blobs => Set<Blob>();
    internal DbSet<DefinitionContent> DefinitionContents => Set<DefinitionContent>();
    internal DbSet<DefinitionVersion> DefinitionVersions => Set<DefinitionVersion>();
    internal DbSet<DefinitionSave> DefinitionSaves => Set<DefinitionSave>();
    internal DbSet<MigrationRun> MigrationRuns => Set<MigrationRun>();
    internal DbSet<MigrationItem> MigrationItems => Set<MigrationItem>();
    internal DbSet<SlaClock> SlaClocks => Set<SlaClock>();
    internal DbSet<SlaRung> SlaRungs => Set<SlaRung>();
    internal DbSet<CommandRow> Commands => Set<CommandRow>();
    internal DbSet<StoreSetting> Settings => Set<StoreSetting>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        StoreModel.Describe(builder);
        StoreNames.Apply(builder);
        if (Seal is { } seal)
        {
            SealedColumns.Apply(builder, seal);
        }
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<NodaTime.Instant>().HaveConversion<InstantTicks>();
        configurationBuilder.Properties<NodaTime.LocalDate>().HaveConversion<LocalDateText>().HaveMaxLength(10);
        foreach (var kind in StoreModel.StoredEnums)
        {
            configurationBuilder.Properties(kind).HaveConversion<string>().HaveMaxLength(20);
        }
    }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        AppendOnly.Guard(ChangeTracker);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        AppendOnly.Guard(ChangeTracker);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
}
