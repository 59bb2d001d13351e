using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Inbox;

internal sealed class TriageRowMapping : IEntityTypeConfiguration<TriageRow>
{
    public void Configure(EntityTypeBuilder<TriageRow> builder)
    {
        builder.HasKey(row => row.InteractionId);
        builder.ToTable("Triage");
        builder.Property(row => row.InteractionId).ValueGeneratedNever();
        builder.Property(row => row.Probabilities).StoredAsJson();
        builder.Property(row => row.Reasons).StoredAsJson();
        builder.HasIndex(row => row.CorrectedAt).HasFilter("\"CorrectedAt\" IS NOT NULL").HasDatabaseName("IX_Triage_Corrected");
        builder.HasOne<Interaction>().WithOne().HasForeignKey<TriageRow>(row => row.InteractionId).OnDelete(DeleteBehavior.Cascade);
    }
}
