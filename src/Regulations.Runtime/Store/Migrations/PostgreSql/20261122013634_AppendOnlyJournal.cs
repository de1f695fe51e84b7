using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulations.Runtime.Store.Migrations.PostgreSql
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
            migrationBuilder.Sql(
                "create function journal_is_append_only() returns trigger language plpgsql as "
                    + "$$ begin raise exception 'the journal is append-only'; end $$;"
            );
            foreach (var (table, act) in Guards)
            {
                migrationBuilder.Sql(
                    $"create trigger {table}_no_{act} before {act} on {table} for each row execute function journal_is_append_only();"
                );
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, act) in Guards)
            {
                migrationBuilder.Sql($"drop trigger {table}_no_{act} on {table};");
            }
            migrationBuilder.Sql("drop function journal_is_append_only();");
        }
    }
}
