#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether a signature of ECDSA over P-256 with SHA-256 fits a message.
///
/// `point` is the public key, 65 bytes uncompressed; `signature` the 32 bytes of r and those of s.
bool p256_fits(const uint8_t point[65], const uint8_t signature[64], const uint8_t *message,
               size_t length);
