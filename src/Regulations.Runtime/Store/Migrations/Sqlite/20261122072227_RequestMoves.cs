using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulations.Runtime.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RequestMoves : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "migration_runs",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    definition_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from_version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    to_version = table.Column<int>(type: "INTEGER", nullable: false),
                    to_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    mapping = table.Column<string>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    started_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    stopped_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_migration_runs", x => x.id);
                    table.ForeignKey(
                        name: "fk_migration_runs_from_hash",
                        column: x => x.from_hash,
                        principalTable: "definition_contents",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_migration_runs_to_hash",
                        column: x => x.to_hash,
                        principalTable: "definition_contents",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "migration_items",
                columns: table => new
                {
                    run_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    request_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    result = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_migration_items", x => new { x.run_id, x.request_id });
                    table.ForeignKey(
                        name: "fk_migration_items_request_id",
                        column: x => x.request_id,
                        principalTable: "requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_migration_items_run_id",
                        column: x => x.run_id,
                        principalTable: "migration_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_migration_items_request_id",
                table: "migration_items",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_migration_items_run_id_result",
                table: "migration_items",
                columns: new[] { "run_id", "result" });

            migrationBuilder.CreateIndex(
                name: "ix_migration_runs_definition_id_started_at",
                table: "migration_runs",
                columns: new[] { "definition_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_migration_runs_from_hash",
                table: "migration_runs",
                column: "from_hash");

            migrationBuilder.CreateIndex(
                name: "ix_migration_runs_state",
                table: "migration_runs",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_migration_runs_to_hash",
                table: "migration_runs",
                column: "to_hash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "migration_items");

            migrationBuilder.DropTable(
                name: "migration_runs");
        }
    }
}
