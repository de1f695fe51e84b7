using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Migrating;
using Regulations.Runtime.Requests;

namespace Regulations.Runtime.Store;

/// <summary>Runs that move requests between versions.</summary>
internal static partial class StoreModel
{
    private static void DescribeMigration(ModelBuilder builder)
    {
        builder.Entity<MigrationRun>(run =>
        {
            run.ToTable("migration_runs").HasKey(r => r.Id);
            run.Property(r => r.Id).HasMaxLength(Id);
            run.Property(r => r.DefinitionId).HasMaxLength(Id);
            run.Property(r => r.FromHash).HasMaxLength(Digest);
            run.Property(r => r.ToHash).HasMaxLength(Digest);
            run.Property(r => r.Ground).HasMaxLength(4000);
            run.Property(r => r.StartedBy).HasMaxLength(256);
            run.Property(r => r.StoppedBy).HasMaxLength(256);
            run.HasOne<DefinitionContent>().WithMany().HasForeignKey(r => r.FromHash).OnDelete(DeleteBehavior.Restrict);
            run.HasOne<DefinitionContent>().WithMany().HasForeignKey(r => r.ToHash).OnDelete(DeleteBehavior.Restrict);
            run.HasIndex(r => r.State);
            run.HasIndex(r => new { r.DefinitionId, r.StartedAt });
        });
        builder.Entity<MigrationItem>(item =>
        {
            item.ToTable("migration_items").HasKey(i => new { i.RunId, i.RequestId });
            item.Property(i => i.RunId).HasMaxLength(Id);
            item.Property(i => i.RequestId).HasMaxLength(Id);
            item.HasOne<MigrationRun>().WithMany().HasForeignKey(i => i.RunId).OnDelete(DeleteBehavior.Restrict);
            item.HasOne<Request>().WithMany().HasForeignKey(i => i.RequestId).OnDelete(DeleteBehavior.Restrict);
            item.HasIndex(i => new { i.RunId, i.Result });
        });
    }
}
