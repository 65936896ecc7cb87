#include "CP256.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/params.h>

/// The key at a point; NULL where it lies on no curve of ours.
static EVP_PKEY *key_at(const uint8_t point[65]) {
  OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0),
      OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, (void *)point, 65),
      OSSL_PARAM_construct_end(),
  };
  EVP_PKEY *key = NULL;
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
  if (context == NULL || EVP_PKEY_fromdata_init(context) != 1 ||
      EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, parameters) != 1) {
    key = NULL;
  }
  EVP_PKEY_CTX_free(context);
  return key;
}

/// The signature as OpenSSL wants it, in DER; its length, or 0.
static int der_of(const uint8_t signature[64], uint8_t **der) {
  ECDSA_SIG *pair = ECDSA_SIG_new();
  BIGNUM *r = BN_bin2bn(signature, 32, NULL);
  BIGNUM *s = BN_bin2bn(signature + 32, 32, NULL);
  int length = 0;
  if (pair != NULL && r != NULL && s != NULL && ECDSA_SIG_set0(pair, r, s) == 1) {
    length = i2d_ECDSA_SIG(pair, der);
  } else {
    BN_free(r);
    BN_free(s);
  }
  ECDSA_SIG_free(pair);
  return length > 0 ? length : 0;
}

bool p256_fits(const uint8_t point[65], const uint8_t signature[64], const uint8_t *message,
               size_t length) {
  EVP_PKEY *key = key_at(point);
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  uint8_t *der = NULL;
  int der_length = der_of(signature, &der);
  bool fits = key != NULL && context != NULL && der_length > 0 &&
              EVP_DigestVerifyInit(context, NULL, EVP_sha256(), NULL, key) == 1 &&
              EVP_DigestVerify(context, der, (size_t)der_length, message, length) == 1;
  OPENSSL_free(der);
  EVP_MD_CTX_free(context);
  EVP_PKEY_free(key);
  return fits;
}
