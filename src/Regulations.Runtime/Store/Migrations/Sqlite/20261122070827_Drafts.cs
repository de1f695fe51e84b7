using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulations.Runtime.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Drafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_definition_versions_key_is_published",
                table: "definition_versions");

            migrationBuilder.AddColumn<long>(
                name: "changed_at",
                table: "definition_versions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "changed_by",
                table: "definition_versions",
                type: "TEXT",
                maxLength: 256,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "created_at",
                table: "definition_versions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "created_by",
                table: "definition_versions",
                type: "TEXT",
                maxLength: 256,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "effective_from",
                table: "definition_versions",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "published_by",
                table: "definition_versions",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "definition_versions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "definition_versions",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            // What was published by a file is published; what a later file took the place of is superseded.
            migrationBuilder.Sql(
                """
                update definition_versions set
                    state = case when is_published then 'Published' else 'Superseded' end,
                    created_at = published_at, created_by = '(system)',
                    changed_at = published_at, changed_by = '(system)',
                    published_by = '(system)'
                """);

            // By SQLite's own statements: all of it stays in one transaction, which a rebuilt table would leave.
            migrationBuilder.Sql(
                """
                alter table definition_versions drop column is_published;
                alter table definition_versions rename column published_at to published_before;
                alter table definition_versions add column published_at INTEGER null;
                update definition_versions set published_at = published_before;
                alter table definition_versions drop column published_before;
                """);

            migrationBuilder.CreateTable(
                name: "definition_saves",
                columns: table => new
                {
                    definition_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_definition_saves", x => new { x.definition_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_definition_saves_hash",
                        column: x => x.hash,
                        principalTable: "definition_contents",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_definition_versions_definition_id_state",
                table: "definition_versions",
                columns: new[] { "definition_id", "state" },
                unique: true,
                filter: "state in ('Draft', 'Published')");

            migrationBuilder.CreateIndex(
                name: "ix_definition_versions_key_state",
                table: "definition_versions",
                columns: new[] { "key", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_definition_saves_hash",
                table: "definition_saves",
                column: "hash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "definition_saves");

            migrationBuilder.AddColumn<bool>(
                name: "is_published",
                table: "definition_versions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // The older schema knows no drafts.
            migrationBuilder.Sql(
                """
                delete from definition_versions where state = 'Draft';
                update definition_versions set is_published = (state = 'Published')
                """);

            migrationBuilder.DropIndex(
                name: "ix_definition_versions_definition_id_state",
                table: "definition_versions");

            migrationBuilder.DropIndex(
                name: "ix_definition_versions_key_state",
                table: "definition_versions");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "definition_versions");

            migrationBuilder.DropColumn(
                name: "changed_by",
                table: "definition_versions");

            migrationBuilder.DropColumn(
                name: "created_at",
                table: "definition_versions");

            migrationBuilder.DropColumn(
                name: "created_by",
                table: "definition_versions");

            migrationBuilder.DropColumn(
                name: "effective_from",
                table: "definition_versions");

            migrationBuilder.DropColumn(
                name: "published_by",
                table: "definition_versions");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "definition_versions");

            migrationBuilder.DropColumn(
                name: "state",
                table: "definition_versions");

            migrationBuilder.AlterColumn<long>(
                name: "published_at",
                table: "definition_versions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_definition_versions_key_is_published",
                table: "definition_versions",
                columns: new[] { "key", "is_published" });
        }
    }
}
