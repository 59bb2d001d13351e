using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Themes;

internal sealed class SlotMapping : IEntityTypeConfiguration<Slot>
{
    public void Configure(EntityTypeBuilder<Slot> builder)
    {
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<Theme>().WithMany().HasForeignKey(row => row.ThemeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.ThemeId, row.LocalDate }).IsUnique();
        builder.HasIndex(row => new { row.StartsAt, row.Id });
        builder.HasIndex(row => row.PostId);
    }
}
