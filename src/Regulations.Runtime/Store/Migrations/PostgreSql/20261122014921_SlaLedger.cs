using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulations.Runtime.Store.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class SlaLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_sla_clocks_stopped_escalate_at",
                table: "sla_clocks");

            migrationBuilder.DropIndex(
                name: "ix_sla_clocks_stopped_warn_at",
                table: "sla_clocks");

            migrationBuilder.AddColumn<long>(
                name: "arrived",
                table: "sla_clocks",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "sla_clocks",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "next_ring",
                table: "sla_clocks",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "received_by",
                table: "sla_clocks",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "resumed_at",
                table: "sla_clocks",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "role",
                table: "sla_clocks",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "span",
                table: "sla_clocks",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_sla_clocks_next_ring",
                table: "sla_clocks",
                column: "next_ring");

            migrationBuilder.CreateIndex(
                name: "ix_sla_clocks_stopped_calendar",
                table: "sla_clocks",
                columns: new[] { "stopped", "calendar" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_sla_clocks_next_ring",
                table: "sla_clocks");

            migrationBuilder.DropIndex(
                name: "ix_sla_clocks_stopped_calendar",
                table: "sla_clocks");

            migrationBuilder.DropColumn(
                name: "arrived",
                table: "sla_clocks");

            migrationBuilder.DropColumn(
                name: "name",
                table: "sla_clocks");

            migrationBuilder.DropColumn(
                name: "next_ring",
                table: "sla_clocks");

            migrationBuilder.DropColumn(
                name: "received_by",
                table: "sla_clocks");

            migrationBuilder.DropColumn(
                name: "resumed_at",
                table: "sla_clocks");

            migrationBuilder.DropColumn(
                name: "role",
                table: "sla_clocks");

            migrationBuilder.DropColumn(
                name: "span",
                table: "sla_clocks");

            migrationBuilder.CreateIndex(
                name: "ix_sla_clocks_stopped_escalate_at",
                table: "sla_clocks",
                columns: new[] { "stopped", "escalate_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sla_clocks_stopped_warn_at",
                table: "sla_clocks",
                columns: new[] { "stopped", "warn_at" });
        }
    }
}
