using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulations.Runtime.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Offices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "office_id",
                table: "tasks",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "counter_office_id",
                table: "requests",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "office_id",
                table: "requests",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "office_id",
                table: "notices",
                type: "TEXT",
                maxLength: 100,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "office_id",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "counter_office_id",
                table: "requests");

            migrationBuilder.DropColumn(
                name: "office_id",
                table: "requests");

            migrationBuilder.DropColumn(
                name: "office_id",
                table: "notices");
        }
    }
}
