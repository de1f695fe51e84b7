using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Incidents;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Timers;

namespace Regulations.Runtime.Store;

/// <summary>What is to be done, by when: tasks, timers, messages, incidents, limits.</summary>
internal static partial class StoreModel
{
    private static void DescribeWork(ModelBuilder builder)
    {
        builder.Entity<WorkTask>(task =>
        {
            task.ToTable("tasks").HasKey(t => t.Id);
            task.Property(t => t.Id).HasMaxLength(Id);
            task.Property(t => t.RequestId).HasMaxLength(Id);
            task.Property(t => t.BookmarkId).HasMaxLength(Id);
            task.Property(t => t.NodeId).HasMaxLength(Id);
            task.Property(t => t.EditionKey).HasMaxLength(Id);
            task.Property(t => t.Role).HasMaxLength(Short);
            task.Property(t => t.OfficeId).HasMaxLength(Short);
            task.Property(t => t.Assignee).HasMaxLength(256);
            task.Property(t => t.Owner).HasMaxLength(256);
            task.Property(t => t.CompletedBy).HasMaxLength(256);
            task.Property(t => t.Outcome).HasMaxLength(Short);
            task.Property(t => t.Ground).HasMaxLength(4000);
            task.HasOne<Request>().WithMany().HasForeignKey(t => t.RequestId).OnDelete(DeleteBehavior.Restrict);
            task.HasIndex(t => new { t.RequestId, t.BookmarkId });
            task.HasIndex(t => new
            {
                t.Status,
                t.Owner,
                t.CreatedAt,
            });
            task.HasIndex(t => new
            {
                t.Status,
                t.Role,
                t.Owner,
            });
            task.HasIndex(t => new { t.CompletedBy, t.EndedAt });
        });
        builder.Entity<TimerRow>(timer =>
        {
            timer.ToTable("timers").HasKey(t => t.Id);
            timer.Property(t => t.Id).HasMaxLength(Id);
            timer.Property(t => t.RequestId).HasMaxLength(Id);
            timer.Property(t => t.BookmarkId).HasMaxLength(Id);
            timer.Property(t => t.NodeId).HasMaxLength(Id);
            timer.HasOne<Request>().WithMany().HasForeignKey(t => t.RequestId).OnDelete(DeleteBehavior.Restrict);
            timer.HasIndex(t => new { t.Status, t.Due });
        });
        builder.Entity<OutboxMessage>(message =>
        {
            message.ToTable("outbox").HasKey(m => m.Id);
            message.Property(m => m.Id).HasMaxLength(Id);
            message.Property(m => m.RequestId).HasMaxLength(Id);
            message.Property(m => m.BookmarkId).HasMaxLength(Id);
            message.Property(m => m.NodeId).HasMaxLength(Id);
            message.Property(m => m.Target).HasMaxLength(Id);
            message.Property(m => m.Operation).HasMaxLength(Short);
            message.Property(m => m.LeaseOwner).HasMaxLength(Id);
            message.Property(m => m.LastError).HasMaxLength(Short);
            message.HasOne<Request>().WithMany().HasForeignKey(m => m.RequestId).OnDelete(DeleteBehavior.Restrict);
            message.HasIndex(m => new { m.Status, m.NextAttempt });
            message.HasIndex(m => new { m.Target, m.Status });
        });
        builder.Entity<IncidentRow>(incident =>
        {
            incident.ToTable("incidents").HasKey(i => i.Id);
            incident.Property(i => i.Id).HasMaxLength(Id);
            incident.Property(i => i.RequestId).HasMaxLength(Id);
            incident.Property(i => i.EditionKey).HasMaxLength(Id);
            incident.Property(i => i.NodeId).HasMaxLength(Id);
            incident.Property(i => i.ActivityType).HasMaxLength(Id);
            incident.Property(i => i.Code).HasMaxLength(Short);
            incident.Property(i => i.Message).HasMaxLength(2000);
            incident.Property(i => i.Property).HasMaxLength(Id);
            incident.Property(i => i.System).HasMaxLength(Short);
            incident.Property(i => i.Operation).HasMaxLength(Short);
            incident.Property(i => i.ClosedBy).HasMaxLength(256);
            incident.Property(i => i.Ground).HasMaxLength(4000);
            incident.HasOne<Request>().WithMany().HasForeignKey(i => i.RequestId).OnDelete(DeleteBehavior.Restrict);
            incident.HasIndex(i => new { i.Status, i.RaisedAt });
        });
    }

    private static void DescribeLimits(ModelBuilder builder)
    {
        builder.Entity<SlaClock>(clock =>
        {
            clock.ToTable("sla_clocks").HasKey(c => c.Id);
            clock.Property(c => c.Id).HasMaxLength(Id);
            clock.Property(c => c.RequestId).HasMaxLength(Id);
            clock.Property(c => c.EditionKey).HasMaxLength(Id);
            clock.Property(c => c.TaskId).HasMaxLength(Id);
            clock.Property(c => c.NodeId).HasMaxLength(Id);
            clock.Property(c => c.Role).HasMaxLength(Short);
            clock.Property(c => c.Name).HasMaxLength(Short);
            clock.Property(c => c.Budget).HasMaxLength(20);
            clock.Property(c => c.ReceivedBy).HasMaxLength(Short);
            clock.Ignore(c => c.IsRunning);
            clock.Property(c => c.Calendar).HasMaxLength(Short);
            clock.Property(c => c.Zone).HasMaxLength(Short);
            clock.HasOne<Request>().WithMany().HasForeignKey(c => c.RequestId).OnDelete(DeleteBehavior.Restrict);
            clock.HasIndex(c => c.TaskId);
            clock.HasIndex(c => new { c.Stopped, c.Due });
            clock.HasIndex(c => c.NextRing);
            clock.HasIndex(c => new { c.Stopped, c.Calendar });
        });
        builder.Entity<SlaRung>(rung =>
        {
            rung.ToTable("sla_rungs").HasKey(r => new { r.ClockId, r.Rung });
            rung.Property(r => r.ClockId).HasMaxLength(Id);
            rung.Property(r => r.Rung).HasMaxLength(20);
            rung.Property(r => r.ToldUser).HasMaxLength(256);
            rung.HasOne<SlaClock>().WithMany().HasForeignKey(r => r.ClockId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
