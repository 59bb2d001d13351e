using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Networks;

internal sealed class PreparationMapping : IEntityTypeConfiguration<Preparation>
{
    public void Configure(EntityTypeBuilder<Preparation> builder)
    {
        builder.HasKey(row => row.DeliveryId);
        builder.Property(row => row.DeliveryId).ValueGeneratedNever();
        builder.HasIndex(row => row.MadeAt);
    }
}
