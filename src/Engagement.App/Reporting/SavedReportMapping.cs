using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Reporting;

internal sealed class SavedReportMapping : IEntityTypeConfiguration<SavedReport>
{
    public void Configure(EntityTypeBuilder<SavedReport> builder)
    {
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.Definition).StoredAsJson();
        builder.Property(row => row.Readers).StoredAsJson();
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}
