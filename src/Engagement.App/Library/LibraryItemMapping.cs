using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Library;

internal sealed class LibraryItemMapping : IEntityTypeConfiguration<LibraryItem>
{
    public void Configure(EntityTypeBuilder<LibraryItem> builder)
    {
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Property(row => row.Facts).StoredAsJson();
        builder.HasOne<Media>().WithMany().HasForeignKey(row => row.MediaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.Pool, row.Archived, row.LastUsedAt });
    }
}
