using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulations.Runtime.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AppendOnlyJournal : Migration
    {
        // Payloads may be erased (updated to nothing), entries and anchors never change.
        private static readonly (string Table, string Act)[] Guards =
        [
            ("journal", "update"),
            ("journal", "delete"),
            ("journal_anchors", "update"),
            ("journal_anchors", "delete"),
            ("journal_payloads", "delete"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, act) in Guards)
            {
                migrationBuilder.Sql(
                    $"create trigger {table}_no_{act} before {act} on {table} begin select raise(abort, 'the journal is append-only'); end;"
                );
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, act) in Guards)
            {
                migrationBuilder.Sql($"drop trigger {table}_no_{act};");
            }
        }
    }
}
