using Microsoft.EntityFrameworkCore;
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
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Timers;

namespace Regulations.Runtime.Store;

/// <summary>Keys, lengths and indexes. Nothing here belongs to one provider.</summary>
internal static partial class StoreModel
{
    private const int Id = 200;
    private const int Short = 100;
    private const int Digest = 64;

    /// <summary>Enums stored by name.</summary>
    public static readonly Type[] StoredEnums =
    [
        typeof(RequestPhase),
        typeof(RequestResult),
        typeof(WorkTaskStatus),
        typeof(TimerKind),
        typeof(TimerStatus),
        typeof(OutboxKind),
        typeof(OutboxStatus),
        typeof(IncidentStatus),
        typeof(DocumentState),
        typeof(SlaKind),
        typeof(DefinitionState),
        typeof(DefinitionSaveKind),
        typeof(MigrationState),
        typeof(MoveResult),
    ];

    public static void Describe(ModelBuilder builder)
    {
        DescribePeople(builder);
        DescribeRequests(builder);
        DescribeWork(builder);
        DescribeJournal(builder);
        DescribeDocuments(builder);
        DescribeDefinitions(builder);
        DescribeLimits(builder);
        DescribeMigration(builder);
    }

    private static void DescribePeople(ModelBuilder builder)
    {
        builder.Entity<Person>(person =>
        {
            person.Property(p => p.NameKk).HasMaxLength(Id);
            person.Property(p => p.NameRu).HasMaxLength(Id);
            person.Property(p => p.NameEn).HasMaxLength(Id);
            person.Property(p => p.OfficeId).HasMaxLength(Short);
            person.Property(p => p.SubjectType).HasMaxLength(20);
            person.Property(p => p.SubjectProtected).HasMaxLength(1000);
            person.HasOne<Office>().WithMany().HasForeignKey(p => p.OfficeId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Office>(office =>
        {
            office.ToTable("offices").HasKey(o => o.Id);
            office.Property(o => o.Id).HasMaxLength(Short);
            office.Property(o => o.NameKk).HasMaxLength(400);
            office.Property(o => o.NameRu).HasMaxLength(400);
            office.Property(o => o.NameEn).HasMaxLength(400);
            office.Property(o => o.ParentId).HasMaxLength(Short);
            office.Property(o => o.HeadUserName).HasMaxLength(256);
            office.HasOne<Office>().WithMany().HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void DescribeRequests(ModelBuilder builder)
    {
        builder.Entity<Request>(request =>
        {
            request.ToTable("requests").HasKey(r => r.Id);
            request.Property(r => r.Id).HasMaxLength(Id);
            request.Property(r => r.EditionKey).HasMaxLength(Id);
            request.Property(r => r.DefinitionHash).HasMaxLength(Digest);
            request.Property(r => r.OfficeId).HasMaxLength(Short);
            request.Property(r => r.CounterOfficeId).HasMaxLength(Short);
            request.Property(r => r.Number).HasMaxLength(Short);
            request.Property(r => r.Kind).HasMaxLength(Short);
            request.Property(r => r.Channel).HasMaxLength(Short);
            request.Property(r => r.ApplicantUser).HasMaxLength(256);
            request.Property(r => r.OperatorUser).HasMaxLength(256);
            request.Property(r => r.ApplicantName).HasMaxLength(400);
            request.Property(r => r.ApplicantType).HasMaxLength(20);
            request.Property(r => r.CorrelationId).HasMaxLength(Id);
            request.Property(r => r.ParentId).HasMaxLength(Id);
            request.Property(r => r.ParentBookmarkId).HasMaxLength(Id);
            request.Property(r => r.JournalHash).HasMaxLength(Digest);
            request.Property(r => r.Revision).IsConcurrencyToken();
            request.HasIndex(r => r.Number).IsUnique();
            request.HasIndex(r => new { r.Phase, r.StartedAt });
            request.HasIndex(r => new { r.EditionKey, r.Phase });
            request.HasIndex(r => new { r.ApplicantUser, r.StartedAt });
            request.HasIndex(r => new { r.OperatorUser, r.StartedAt });
            request.HasIndex(r => r.ParentId);
        });
        builder.Entity<EventWait>(wait =>
        {
            wait.ToTable("event_waits").HasKey(w => new { w.RequestId, w.BookmarkId });
            wait.Property(w => w.RequestId).HasMaxLength(Id);
            wait.Property(w => w.BookmarkId).HasMaxLength(Id);
            wait.Property(w => w.EventName).HasMaxLength(Id);
            wait.Property(w => w.CorrelationId).HasMaxLength(Id);
            wait.HasOne<Request>().WithMany().HasForeignKey(w => w.RequestId).OnDelete(DeleteBehavior.Restrict);
            wait.HasIndex(w => w.EventName);
        });
        builder.Entity<Notice>(notice =>
        {
            notice.ToTable("notices").HasKey(n => n.Id);
            notice.Property(n => n.Id).HasMaxLength(Id);
            notice.Property(n => n.RequestId).HasMaxLength(Id);
            notice.Property(n => n.NodeId).HasMaxLength(Id);
            notice.Property(n => n.To).HasMaxLength(Short);
            notice.Property(n => n.ToUser).HasMaxLength(256);
            notice.Property(n => n.OfficeId).HasMaxLength(Short);
            notice.Property(n => n.Kind).HasMaxLength(20);
            notice.Property(n => n.DocumentId).HasMaxLength(Id);
            notice.Property(n => n.Source).HasMaxLength(Short);
            notice.HasOne<Request>().WithMany().HasForeignKey(n => n.RequestId).OnDelete(DeleteBehavior.Restrict);
            notice.HasIndex(n => new { n.ToUser, n.At });
        });
        builder.Entity<CommandRow>(command =>
        {
            command.ToTable("commands").HasKey(c => c.Key);
            command.Property(c => c.Key).HasMaxLength(300);
            command.Property(c => c.Name).HasMaxLength(Short);
            command.Property(c => c.Actor).HasMaxLength(256);
            command.Property(c => c.RequestHash).HasMaxLength(Digest);
        });
        builder.Entity<StoreSetting>(setting =>
        {
            setting.ToTable("settings").HasKey(s => s.Name);
            setting.Property(s => s.Name).HasMaxLength(Short);
        });
    }

    private static void DescribeJournal(ModelBuilder builder)
    {
        builder.Entity<JournalEntry>(entry =>
        {
            entry.ToTable("journal").HasKey(e => new { e.Stream, e.Seq });
            entry.Property(e => e.Stream).HasMaxLength(Id);
            entry.Property(e => e.Actor).HasMaxLength(256);
            entry.Property(e => e.Kind).HasMaxLength(Short);
            entry.Property(e => e.NodeId).HasMaxLength(Id);
            entry.Property(e => e.PayloadDigest).HasMaxLength(Digest);
            entry.Property(e => e.PreviousHash).HasMaxLength(Digest);
            entry.Property(e => e.Hash).HasMaxLength(Digest);
        });
        builder.Entity<JournalPayload>(payload =>
        {
            payload.ToTable("journal_payloads").HasKey(p => new { p.Stream, p.Seq });
            payload.Property(p => p.Stream).HasMaxLength(Id);
        });
        builder.Entity<JournalAnchor>(anchor =>
        {
            anchor.ToTable("journal_anchors").HasKey(a => a.Id);
            anchor.Property(a => a.Id).HasMaxLength(Id);
            anchor.Property(a => a.Digest).HasMaxLength(Digest);
            anchor.Property(a => a.PreviousDigest).HasMaxLength(Digest);
            anchor.Property(a => a.KeyId).HasMaxLength(Digest);
            anchor.Property(a => a.Signature).HasMaxLength(400);
            anchor.HasIndex(a => a.At);
        });
    }

    private static void DescribeDocuments(ModelBuilder builder)
    {
        builder.Entity<IssuedDocument>(document =>
        {
            document.ToTable("documents").HasKey(d => d.Id);
            document.Property(d => d.Id).HasMaxLength(Id);
            document.Property(d => d.RequestId).HasMaxLength(Id);
            document.Property(d => d.EditionKey).HasMaxLength(Id);
            document.Property(d => d.NodeId).HasMaxLength(Id);
            document.Property(d => d.Template).HasMaxLength(Short);
            document.Property(d => d.Series).HasMaxLength(Short);
            document.Property(d => d.Number).HasMaxLength(Short);
            document.Property(d => d.HolderName).HasMaxLength(400);
            document.Property(d => d.SignedBy).HasMaxLength(256);
            document.Property(d => d.Source).HasMaxLength(Short);
            document.HasOne<Request>().WithMany().HasForeignKey(d => d.RequestId).OnDelete(DeleteBehavior.Restrict);
            document.HasIndex(d => new { d.Series, d.Number });
            document.HasIndex(d => new { d.Registered, d.IssuedAt });
            document.HasIndex(d => d.Number);
        });
        builder.Entity<NumberSeries>(series =>
        {
            series.ToTable("number_series").HasKey(s => s.Name);
            series.Property(s => s.Name).HasMaxLength(Short);
        });
        builder.Entity<Attachment>(attachment =>
        {
            attachment.ToTable("attachments").HasKey(a => a.Id);
            attachment.Property(a => a.Id).HasMaxLength(Id);
            attachment.Property(a => a.RequestId).HasMaxLength(Id);
            attachment.Property(a => a.Field).HasMaxLength(Id);
            attachment.Property(a => a.FileName).HasMaxLength(255);
            attachment.Property(a => a.ContentType).HasMaxLength(Short);
            attachment.Property(a => a.Sha256).HasMaxLength(Digest);
            attachment.Property(a => a.AddedBy).HasMaxLength(256);
            attachment.HasOne<Request>().WithMany().HasForeignKey(a => a.RequestId).OnDelete(DeleteBehavior.Restrict);
            attachment.HasOne<Blob>().WithMany().HasForeignKey(a => a.Sha256).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Blob>(blob =>
        {
            blob.ToTable("blobs").HasKey(b => b.Sha256);
            blob.Property(b => b.Sha256).HasMaxLength(Digest);
        });
    }

    private static void DescribeDefinitions(ModelBuilder builder)
    {
        builder.Entity<DefinitionContent>(content =>
        {
            content.ToTable("definition_contents").HasKey(c => c.Hash);
            content.Property(c => c.Hash).HasMaxLength(Digest);
        });
        builder.Entity<DefinitionVersion>(version =>
        {
            version.ToTable("definition_versions").HasKey(v => new { v.DefinitionId, v.Version });
            version.Property(v => v.DefinitionId).HasMaxLength(Id);
            version.Property(v => v.Key).HasMaxLength(Id);
            version.Property(v => v.Hash).HasMaxLength(Digest);
            version.Property(v => v.CreatedBy).HasMaxLength(256);
            version.Property(v => v.ChangedBy).HasMaxLength(256);
            version.Property(v => v.PublishedBy).HasMaxLength(256);
            version.HasOne<DefinitionContent>().WithMany().HasForeignKey(v => v.Hash).OnDelete(DeleteBehavior.Restrict);
            version.HasIndex(v => new { v.Key, v.State });
            // One draft and one published version of each definition at most.
            version.HasIndex(v => new { v.DefinitionId, v.State }).IsUnique().HasFilter("state in ('Draft', 'Published')");
        });
        builder.Entity<DefinitionSave>(save =>
        {
            save.ToTable("definition_saves").HasKey(s => new { s.DefinitionId, s.Sequence });
            save.Property(s => s.DefinitionId).HasMaxLength(Id);
            save.Property(s => s.Hash).HasMaxLength(Digest);
            save.Property(s => s.By).HasMaxLength(256);
            save.HasOne<DefinitionContent>().WithMany().HasForeignKey(s => s.Hash).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
