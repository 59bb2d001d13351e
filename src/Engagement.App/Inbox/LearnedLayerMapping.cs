using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Inbox;

internal sealed class LearnedLayerMapping : IEntityTypeConfiguration<LearnedLayer>
{
    public void Configure(EntityTypeBuilder<LearnedLayer> builder)
    {
        builder.HasKey(row => row.Number);
        builder.ToTable("LearnedLayers");
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.Property(row => row.Terms).StoredAsJson();
        builder.Property(row => row.Quality).StoredAsJson();
    }
}
